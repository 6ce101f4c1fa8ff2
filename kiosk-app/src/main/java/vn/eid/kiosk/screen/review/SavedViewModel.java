package vn.eid.kiosk.screen.review;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.EnrolmentState.Saved;
import vn.eid.kiosk.screen.counter.DossierLine;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
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
    private final ReadOnlyStringWrapper printing = new ReadOnlyStringWrapper("");

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
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What became of printing; empty while nothing was printed. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.getReadOnlyProperty();
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
                .orElse(texts.of("saved.next.days"));
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
                        new Next(texts.of("saved.next.open"), texts.of("saved.next.open.line"), false)),
                texts.of(DossierLine.awaitsSecond(dossier) ? "saved.line.approval" : line(dossier.status(), waits))));
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
                Action.of(Key.F9, Rank.LESSER, texts.of("saved.print"), this::print),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("saved.next"),
                        () -> desk.session().fire(new EnrolmentEvent.NextCitizen())));
    }

    private void print() {
        if (desk.session().state() instanceof Saved it) {
            printing.set(desk.texts().of("saved.printing"));
            desk.ports()
                    .print(
                            it.dossier(),
                            done -> printing.set(desk.texts().of(done ? "saved.printed" : "saved.print.failed")));
        }
    }
}
