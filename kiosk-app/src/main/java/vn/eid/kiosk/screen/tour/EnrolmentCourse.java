package vn.eid.kiosk.screen.tour;

import java.util.function.BooleanSupplier;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import vn.eid.kiosk.screen.CounterWindows;
import vn.eid.kiosk.screen.PageKind;

/** The stops of one enrolment, from the card to the saved dossier, by the officer's keyboard and the citizen's touch. */
final class EnrolmentCourse {
    private final CounterWindows windows;
    private final Cast cast;
    private final Hands officer;
    private final Hands citizen;

    EnrolmentCourse(CounterWindows windows, Cast cast) {
        this.windows = windows;
        this.cast = cast;
        this.officer = new Hands(windows.officerScene());
        this.citizen = new Hands(windows.citizenScene());
    }

    void signIn(Drive drive) {
        drive.at(PageKind.SIGN_IN, "sign-in", () -> signIn(cast.account()));
    }

    private void signIn(String account) {
        officer.type(account);
        officer.focus("password-field");
        officer.type(cast.secret());
        officer.key(KeyCode.ENTER);
    }

    /** A supervisor signs in and approves what waits. */
    void secondOfficer(Drive drive) {
        drive.at(PageKind.SIGN_IN, "", () -> signIn(cast.supervisor()));
        drive.at(PageKind.COUNTER, "counter-supervisor", () -> officer.key(KeyCode.F8));
        drive.stop(
                "approval",
                () -> drive.open(PageKind.APPROVAL) && officer.sees(".photo"),
                () -> officer.key(KeyCode.ENTER));
        drive.stop(
                "approval-none",
                () -> drive.open(PageKind.APPROVAL) && !officer.sees(".row-button"),
                () -> officer.key(KeyCode.ESCAPE));
        drive.at(PageKind.COUNTER, "", () -> {});
    }

    /** From the card on the reader to the chip read. */
    void readCard(Drive drive) {
        drive.at(PageKind.COUNTER, "", cast::presentCard);
        drive.at(PageKind.CARD, "number", this::typeNumber);
        drive.fleeting("reading", this::reading, PageKind.IDENTITY, () -> {});
    }

    /** The same, with the card pulled away half-way. */
    void readPulledCard(Drive drive) {
        drive.at(PageKind.COUNTER, "", cast::presentCard);
        drive.at(PageKind.CARD, "number", this::typeNumber);
        drive.fleeting("", this::reading, PageKind.IDENTITY, cast::takeCard);
        drive.unless(PageKind.IDENTITY, "card-pulled", () -> officer.sees(".fault"), () -> officer.key(KeyCode.ENTER));
        drive.unless(PageKind.IDENTITY, "", () -> !officer.sees(".fault"), cast::presentCard);
        drive.fleeting("reading", this::reading, PageKind.IDENTITY, () -> {});
    }

    /** From the chip's data to the consent. */
    void confirm(Drive drive) {
        drive.at(PageKind.IDENTITY, "identity", () -> {});
        drive.stop("", this::answered, () -> {});
        drive.stop("identity-answered", () -> true, () -> officer.key(KeyCode.ENTER));
        drive.fleeting("portrait", faceSeen(), PageKind.REVIEW_PORTRAIT, () -> {});
        drive.at(PageKind.REVIEW_PORTRAIT, "portrait-review", () -> officer.key(KeyCode.ENTER));
        drive.at(PageKind.DOCUMENTS, "documents", () -> officer.key(KeyCode.F6));
        drive.stop(
                "paper-camera",
                () -> drive.open(PageKind.PAPER_CAMERA) && officer.sees(".page-remove"),
                () -> officer.key(KeyCode.ENTER));
        drive.at(PageKind.DOCUMENTS, "documents-pages", this::addPaper);
        drive.stop("documents-added", () -> officer.sees(".pill"), () -> officer.key(KeyCode.ENTER));
        drive.at(PageKind.CONTACT, "", () -> officer.type(cast.phone()));
    }

    /** From the number on the citizen's window to the saved dossier. */
    void finish(Drive drive) {
        drive.stop("contact", () -> citizen.sees(".answer"), () -> citizen.press(".button.answer.primary"));
        drive.stop("contact-confirmed", () -> !citizen.sees(".answer"), () -> officer.key(KeyCode.ENTER));
        drive.at(PageKind.CONSENT, "consent", citizen::sign);
        drive.stop(
                "consent-signed",
                () -> citizen.sees(".button.answer.primary"),
                () -> citizen.press(".button.answer.primary"));
        drive.at(PageKind.REVIEW, "review", () -> officer.key(KeyCode.ENTER));
        drive.at(PageKind.SAVED, "saved", () -> {
            officer.key(KeyCode.F9);
            cast.secondOfficerElsewhere();
        });
    }

    /** To the next citizen. */
    void next(Drive drive) {
        drive.at(PageKind.SAVED, "", () -> officer.key(KeyCode.ENTER));
    }

    /** The card goes back to the citizen. */
    void giveBackCard(Drive drive) {
        drive.at(PageKind.SAVED, "", cast::takeCard);
    }

    /** The officer's hands. */
    Hands officer() {
        return officer;
    }

    /** The citizen's hands. */
    Hands citizen() {
        return citizen;
    }

    private void typeNumber() {
        officer.type(cast.idNumber());
        officer.key(KeyCode.ENTER);
    }

    private void addPaper() {
        officer.press(".use-identity");
        officer.focus("detail-field");
        officer.type("Trạm y tế");
        ((CheckBox) windows.officerScene().getRoot().lookup(".check-box")).setSelected(true);
        officer.key(KeyCode.F5);
    }

    /** The citizen touches "right" once for each field. */
    private boolean answered() {
        if (citizen.sees(".button.answer.primary")) {
            citizen.press(".button.answer.primary");
            return false;
        }
        return true;
    }

    private BooleanSupplier faceSeen() {
        return () -> windows.officer().faceSeen();
    }

    private boolean reading() {
        return windows.officer().kindProperty().get() == PageKind.CARD
                && !officer.sees(".fault")
                && officer.progress() > 0.1
                && officer.progress() < 1;
    }
}
