package vn.eid.kiosk.screen.documents;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.PaperHint;
import vn.eid.kiosk.enrolment.PaperInHand;
import vn.eid.kiosk.enrolment.PaperPage;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.text.PlainWords;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.AttachedDocument.DocumentKind;
import vn.eid.sync.dossier.AttachedDocument.VehicleKind;
import vn.eid.sync.dossier.RuleResult;

/** Step 4: papers are added one by one; each number is checked as it is typed. */
public final class DocumentsViewModel implements Presenter {
    private final Desk desk;
    private final PaperCheck check;
    private final ObjectProperty<Paper> kind = new SimpleObjectProperty<>(Paper.HEALTH_INSURANCE_CARD);
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty detail = new SimpleStringProperty("");
    private final BooleanProperty car = new SimpleBooleanProperty(false);
    private final BooleanProperty compared = new SimpleBooleanProperty(false);
    private final Supplier<Optional<Path>> files;
    private final PaperLines lines;
    private final PagePictures pages;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyBooleanWrapper room = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper officer = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper holder = new ReadOnlyStringWrapper("");
    private Optional<PaperHint> applied = Optional.empty();
    private PaperInHand hand = PaperInHand.NOTHING;
    private String identity = "";
    private String account = "";

    /** @param files asks for a file; empty when none was chosen */
    public DocumentsViewModel(Desk desk, Supplier<Optional<Path>> files) {
        this.desk = desk;
        this.files = files;
        this.check = new PaperCheck(desk.texts());
        this.lines = new PaperLines(desk);
        this.pages = new PagePictures(desk);
    }

    public ReadOnlyObjectProperty<List<PaperLine>> papersProperty() {
        return lines.linesProperty();
    }

    /** Pages of the paper that is being entered. */
    public ReadOnlyObjectProperty<List<PageLine>> pagesProperty() {
        return pages.linesProperty();
    }

    /** Who answers for the comparison with the original. */
    public ReadOnlyStringProperty officerProperty() {
        return officer.getReadOnlyProperty();
    }

    /** A sentence when the code on the paper names somebody else; empty otherwise. */
    public ReadOnlyStringProperty holderProperty() {
        return holder.getReadOnlyProperty();
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
            account = it.start().officer().account();
            officer.set(it.start().officer().displayName());
            hand = it.hand();
            empty.set(hand.pages().isEmpty());
            room.set(hand.pages().size() < PaperInHand.MOST_PAGES);
            pages.show(hand.pages());
            lines.show(it.documents(), identity, it.start().officer());
            apply(it);
        }
    }

    /** What a code said is filled in once; whatever is typed afterwards stays. */
    private void apply(EnrolmentState.Documents state) {
        if (hand.hint().equals(applied)) {
            return;
        }
        applied = hand.hint();
        applied.ifPresent(hint -> {
            kind.set(Paper.valueOf(hint.kind().name()));
            number.set(hint.number());
            detail.set(hint.detail());
            hint.vehicle().ifPresent(it -> car.set(it == VehicleKind.CAR));
            var name = state.proven()
                    .identity()
                    .card()
                    .card()
                    .reading()
                    .identity()
                    .fullName()
                    .value();
            holder.set(
                    hint.holder().isEmpty() || PlainWords.of(hint.holder()).equals(PlainWords.of(name))
                            ? ""
                            : desk.texts().of("documents.holder", hint.holder()));
        });
        if (applied.isEmpty()) {
            holder.set("");
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
    PaperCheck.Hint numberHint() {
        return check.hint(number.get(), numberResult());
    }

    /** What the rules say of the second field. */
    PaperCheck.Hint detailHint() {
        boolean free = kind.get() == Paper.TAX_CODE || kind.get() == Paper.HEALTH_INSURANCE_CARD;
        return check.hint(free ? "" : detail.get(), detailResult());
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var session = desk.session();
        var clear = Bindings.createBooleanBinding(() -> number.get().isEmpty() && empty.get(), number, empty);
        var label = Bindings.createStringBinding(() -> texts.of(primary(clear.get())), papersProperty(), clear);
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), () -> session.fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                new Action(
                        Key.ENTER,
                        Rank.PRIMARY,
                        label,
                        clear,
                        () -> session.fire(new EnrolmentEvent.DocumentsFinished())));
    }

    /** The form as it stands, to come back to. */
    private PaperHint typed() {
        boolean vehicle = kind.get() == Paper.VEHICLE_REGISTRATION;
        return new PaperHint(
                DocumentKind.valueOf(kind.get().name()),
                number.get(),
                detail.get(),
                "",
                vehicle ? Optional.of(car.get() ? VehicleKind.CAR : VehicleKind.MOTORBIKE) : Optional.empty());
    }

    private String primary(boolean clear) {
        if (!clear) {
            return "documents.open";
        }
        return papersProperty().get().isEmpty() ? "documents.none" : "documents.next";
    }

    /** Opens the camera for the paper's pages; stands in the form itself. */
    public Action camera() {
        return Action.of(
                Key.F6,
                Rank.LESSER,
                desk.texts().of("documents.camera"),
                room,
                () -> desk.session().fire(new EnrolmentEvent.PaperCameraWanted(typed())));
    }

    /** Takes the paper's pages from a file; stands in the form itself. */
    public Action file() {
        return Action.of(
                Key.F7,
                Rank.LESSER,
                desk.texts().of("documents.file"),
                room,
                () -> files.get().ifPresent(it -> desk.session().fire(new EnrolmentEvent.PaperFileChosen(it))));
    }

    /** Takes a page of the paper in the form away. */
    public void removePage(int index) {
        desk.session().fire(new EnrolmentEvent.PageRemoved(index));
    }

    /** Adds the paper in the form; stands in the form itself. */
    public Action addition() {
        return Action.of(Key.F5, Rank.LESSER, desk.texts().of("documents.add"), complete(), this::add);
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
                () -> compared.get()
                        && numberResult() instanceof RuleResult.Accepted
                        && detailResult() instanceof RuleResult.Accepted
                        && (kind.get() == Paper.TAX_CODE || !detail.get().isBlank()),
                compared,
                number,
                detail,
                kind);
    }

    private RuleResult numberResult() {
        var today = desk.clock().instant().atZone(desk.texts().zone()).toLocalDate();
        return check.number(kind.get(), number.get(), identity, today);
    }

    private RuleResult detailResult() {
        return check.detail(kind.get(), detail.get());
    }

    private static String value(RuleResult result) {
        return result instanceof RuleResult.Accepted it ? it.value() : "";
    }

    private void add() {
        var typed = value(numberResult());
        var more = value(detailResult());
        AttachedDocument.Details details = switch (kind.get()) {
            case HEALTH_INSURANCE_CARD ->
                new AttachedDocument.HealthInsuranceCard(typed, detail.get().strip());
            case DRIVING_LICENCE -> new AttachedDocument.DrivingLicence(typed, more);
            case VEHICLE_REGISTRATION ->
                new AttachedDocument.VehicleRegistration(
                        car.get() ? VehicleKind.CAR : VehicleKind.MOTORBIKE, typed, more);
            case TAX_CODE -> new AttachedDocument.TaxCode(typed);
        };
        var images = hand.pages().stream().map(PaperPage::image).toList();
        var document = new AttachedDocument(details, images, compared.get(), Optional.of(account));
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
