package vn.eid.kiosk.screen.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.documents.PaperNumbers.Verdict;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.AttachedDocument.VehicleKind;

/** Step 4: papers are added one by one; each number is checked as it is typed. */
public final class DocumentsViewModel implements Presenter {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<PaperLine>> papers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Paper> kind = new SimpleObjectProperty<>(Paper.HEALTH_INSURANCE_CARD);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final BooleanProperty car = new SimpleBooleanProperty(false);
    private final BooleanProperty compared = new SimpleBooleanProperty(false);
    private String identity = "";

    /** A hint under a field: how loud, and what it says. */
    public record Hint(Tone tone, String text) {}

    public DocumentsViewModel(Desk desk) {
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<List<PaperLine>> papersProperty() {
        return papers.getReadOnlyProperty();
    }

    public ObjectProperty<Paper> kindProperty() {
        return kind;
    }

    public StringProperty numberProperty() {
        return number;
    }

    /** Place of registration, licence class or chassis number, by kind. */
    public StringProperty detailProperty() {
        return detail;
    }

    /** A car, not a motorbike. */
    public BooleanProperty carProperty() {
        return car;
    }

    /** The officer held the original in the hand. */
    public BooleanProperty comparedProperty() {
        return compared;
    }

    @Override
    public void show(EnrolmentState state) {
        if (state instanceof EnrolmentState.Documents it) {
            identity = it.proven()
                    .identity()
                    .card()
                    .card()
                    .reading()
                    .identity()
                    .personalIdNumber()
                    .value();
            var lines = new ArrayList<PaperLine>();
            for (AttachedDocument document : it.documents()) {
                lines.add(PaperLine.of(document, identity, desk.texts()));
            }
            papers.set(List.copyOf(lines));
        }
    }

    /** Names of the fields for a kind of paper; an empty second name means that there is no second field. */
    public String numberName(Paper paper) {
        return desk.texts().of("paper.number", paper);
    }

    public String detailName(Paper paper) {
        return paper == Paper.TAX_CODE ? "" : desk.texts().of("paper.detail", paper);
    }

    /** What the rules say of the number as typed so far. */
    public Hint numberHint() {
        return hint("paper.hint", verdict());
    }

    /** What the rules say of the second field. */
    public Hint detailHint() {
        return kind.get() == Paper.TAX_CODE || kind.get() == Paper.HEALTH_INSURANCE_CARD
                ? new Hint(Tone.PLAIN, "")
                : hint("paper.hint.detail", detailVerdict());
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var label = Bindings.createStringBinding(
                () -> texts.of(papers.get().isEmpty() ? "documents.none" : "documents.next"), papers);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(Key.F5, Rank.LESSER, texts.of("documents.add"), complete(), this::add),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        label,
                        number.isEmpty(),
                        () -> session.fire(new EnrolmentEvent.DocumentsFinished())));
    }

    /** Takes a paper off the list. */
    public void remove(int index) {
        desk.session().fire(new EnrolmentEvent.DocumentRemoved(index));
    }

    /** Fills in the identity number where it is the paper's number too. */
    public void useIdentityNumber() {
        number.set(identity);
    }

    private ObservableBooleanValue complete() {
        return Bindings.createBooleanBinding(
                () -> compared.get() && taken(verdict()) && (kind.get() == Paper.TAX_CODE || taken(detailVerdict())),
                compared,
                number,
                detail,
                kind);
    }

    private static boolean taken(Verdict verdict) {
        return verdict != Verdict.INCOMPLETE && verdict != Verdict.WRONG;
    }

    private Verdict verdict() {
        var typed = PaperNumbers.normalise(number.get());
        return switch (kind.get()) {
            case HEALTH_INSURANCE_CARD -> PaperNumbers.healthInsurance(typed, identity);
            case DRIVING_LICENCE -> PaperNumbers.drivingLicence(typed);
            case VEHICLE_REGISTRATION -> PaperNumbers.plate(typed);
            case TAX_CODE -> PaperNumbers.taxCode(typed, identity);
        };
    }

    private Verdict detailVerdict() {
        var typed = PaperNumbers.normalise(detail.get());
        return switch (kind.get()) {
            case HEALTH_INSURANCE_CARD -> detail.get().isBlank() ? Verdict.INCOMPLETE : Verdict.FITS;
            case DRIVING_LICENCE -> PaperNumbers.licenceClass(typed);
            case VEHICLE_REGISTRATION -> PaperNumbers.chassis(typed);
            case TAX_CODE -> Verdict.FITS;
        };
    }

    private Hint hint(String prefix, Verdict verdict) {
        var tone = switch (verdict) {
            case FITS, FITS_IDENTITY -> Tone.GOOD;
            case UNUSUAL -> Tone.CAUTION;
            case WRONG -> Tone.BAD;
            case INCOMPLETE -> Tone.PLAIN;
        };
        return new Hint(tone, verdict == Verdict.INCOMPLETE ? "" : desk.texts().of(prefix, verdict));
    }

    private void add() {
        var typed = PaperNumbers.normalise(number.get());
        var more = PaperNumbers.normalise(detail.get());
        AttachedDocument.Details details = switch (kind.get()) {
            case HEALTH_INSURANCE_CARD ->
                new AttachedDocument.HealthInsuranceCard(typed, detail.get().strip());
            case DRIVING_LICENCE -> new AttachedDocument.DrivingLicence(typed, more);
            case VEHICLE_REGISTRATION ->
                new AttachedDocument.VehicleRegistration(
                        car.get() ? VehicleKind.CAR : VehicleKind.MOTORBIKE, typed, more);
            case TAX_CODE -> new AttachedDocument.TaxCode(typed);
        };
        var document = new AttachedDocument(details, List.of(), compared.get());
        number.set("");
        detail.set("");
        compared.set(false);
        nextKind().ifPresent(kind::set);
        desk.session().fire(new EnrolmentEvent.DocumentAdded(document));
    }

    /** The next kind in the usual order, so that the officer need not choose. */
    private Optional<Paper> nextKind() {
        int next = kind.get().ordinal() + 1;
        return next < Paper.values().length ? Optional.of(Paper.values()[next]) : Optional.empty();
    }
}
