package vn.eid.kiosk.screen.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import vn.eid.kiosk.enrolment.CardProof;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.Saved;
import vn.eid.kiosk.enrolment.Standing;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Printing;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Modules;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.DossierStatus;

/** The dossier is safe: its number, what happens next and until when. For both windows. */
public final class SavedViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final Printing printing;

    /** One of the next steps. */
    public record Next(String title, String line, boolean strong) {}

    /**
     * Everything on the page.
     *
     * @param code number and digest of the dossier as a QR code
     */
    public record Shown(
            String number, Symbol symbol, String status, Tone tone, Modules code, List<Next> next, String line) {}

    public SavedViewModel(Desk desk) {
        this.desk = desk;
        this.printing = new Printing(desk);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of printing; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.lineProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        if (!(state instanceof Saved it)) {
            return;
        }
        var texts = desk.texts();
        var dossier = it.dossier();
        var phone = ContactRules.masked(it.proven().contact().contact().phone()).replace('*', '•');
        var due = dossier.dueDate()
                .map(day -> texts.of("saved.next.due", texts.date(day)))
                .orElseGet(() -> limit(it));
        boolean waits = dossier.status() == DossierStatus.QUEUED || dossier.status() == DossierStatus.UPLOADING;
        shown.set(new Shown(
                dossier.id().value(),
                DossierLine.symbol(dossier.status()),
                texts.of("status", dossier.status()),
                tone(dossier.status(), waits),
                QrCode.of(dossier.id().value() + "|" + dossier.sha256()),
                List.of(
                        new Next(texts.of("saved.next.check"), texts.of("saved.next.check.line"), false),
                        new Next(texts.of("saved.next.message", phone), due, true),
                        activation(it)),
                texts.of(DossierLine.awaitsSecond(dossier) ? "saved.line.approval" : line(dossier.status(), waits))));
    }

    /** Until the ministry has said a day: the legal limit, and whether holidays were counted. */
    private String limit(Saved state) {
        var texts = desk.texts();
        var limit = desk.ports().deadline(card(state), state.dossier().sealedAt());
        return texts.of(limit.holidaysKnown() ? "saved.next.due" : "saved.next.due.open", texts.date(limit.day()));
    }

    /** Who has an active level 1 account need not activate again. */
    private Next activation(Saved state) {
        var texts = desk.texts();
        boolean level1 = card(state).card().standing().account() == Standing.Account.LEVEL_1;
        return level1
                ? new Next(texts.of("saved.next.levelone"), texts.of("saved.next.levelone.line"), false)
                : new Next(texts.of("saved.next.open"), texts.of("saved.next.open.line"), false);
    }

    private static CardProof card(Saved state) {
        return state.proven().contact().documents().portrait().identity().card();
    }

    private static Tone tone(DossierStatus status, boolean waits) {
        return switch (status) {
            case REJECTED -> Tone.BAD;
            case PARKED -> Tone.CAUTION;
            default -> waits ? Tone.WAITING : Tone.GOOD;
        };
    }

    private static String line(DossierStatus status, boolean waits) {
        if (status == DossierStatus.PARKED) {
            return "saved.line.parked";
        }
        return waits ? "saved.line.waits" : "saved.line.sent";
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F8, Rank.LESSER, texts.of("print.form"), this::printForm),
                Action.of(Key.F9, Rank.LESSER, texts.of("saved.print"), this::print),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("saved.next"),
                        () -> desk.session().fire(new EnrolmentEvent.NextCitizen())));
    }

    private void print() {
        if (desk.session().state() instanceof Saved it) {
            printing.print(new PrintOrder.Receipt(it.dossier(), Optional.of(it.proven())));
        }
    }

    private void printForm() {
        if (desk.session().state() instanceof Saved it) {
            printing.print(new PrintOrder.Form(it.proven()));
        }
    }
}
