package vn.eid.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.eid.biometrics.document.PageScanner;
import vn.eid.biometrics.document.Verdict;
import vn.eid.card.ReadPhase;
import vn.eid.kiosk.enrolment.Eligibility;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Kept;
import vn.eid.kiosk.enrolment.PaperPage;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueuedDossier;

/** A counter at some step, for view models alone: no toolkit, no window. */
public final class ModelStage {
    private final FakeCounter counter = new FakeCounter(new Locale("vi"));

    private ModelStage(PageKind kind) {
        counter.upTo(kind);
    }

    public static ModelStage atCounter(List<UnfinishedEnrolment> unfinished) {
        var stage = new ModelStage(PageKind.SIGN_IN);
        stage.counter.unfinished = unfinished;
        stage.counter.signedIn();
        return stage;
    }

    public static ModelStage atSaved() {
        return new ModelStage(PageKind.SAVED);
    }

    /** The ministry has said no day yet. */
    public static ModelStage atSaved(boolean holidaysKnown) {
        var stage = new ModelStage(PageKind.REVIEW);
        stage.counter.holidaysKnown = holidaysKnown;
        stage.fire(new EnrolmentEvent.SubmitWanted());
        stage.fire(new EnrolmentEvent.DossierSaved(Samples.withoutDay(Samples.ID.value())));
        return stage;
    }

    public static ModelStage atReview() {
        return new ModelStage(PageKind.REVIEW);
    }

    /** Somebody was refused. */
    public static ModelStage declined(EligibilityRefusal reason) {
        var stage = new ModelStage(PageKind.CARD);
        stage.counter.reading(ReadPhase.VERIFYING, 30_000);
        stage.fire(new EnrolmentEvent.ChipRead(Samples.reading(), new Eligibility.Refused("ND-69-2024", reason)));
        return stage;
    }

    /** Between two citizens, with what is left of a dossier that was sent. */
    public static ModelStage atCounter(Optional<Kept> copy) {
        var stage = new ModelStage(PageKind.COUNTER);
        stage.counter.copy = copy;
        return stage;
    }

    public static ModelStage atContact() {
        return new ModelStage(PageKind.CONTACT);
    }

    public static ModelStage atDocuments() {
        return new ModelStage(PageKind.DOCUMENTS);
    }

    public static ModelStage atIdentity() {
        return new ModelStage(PageKind.IDENTITY);
    }

    public static ModelStage atPortrait() {
        return new ModelStage(PageKind.PORTRAIT);
    }

    public static ModelStage atPortraitReview() {
        return new ModelStage(PageKind.REVIEW_PORTRAIT);
    }

    /** A whole enrolment from sign-in to the saved dossier, told to an observer state by state. */
    public static void enrolment(SessionObserver observer) {
        var counter = new FakeCounter(new Locale("vi"));
        counter.session.observe(observer);
        counter.upTo(PageKind.SAVED);
    }

    /** The store behind the station's own screens. */
    public FakeStation station() {
        return counter.station;
    }

    /** The reader, the scanner and the other services. */
    public FakeServices services() {
        return counter.services;
    }

    /** What the printer will say. */
    public void printer(PrintOutcome outcome) {
        counter.printer = outcome;
    }

    public void moreDossiers(boolean more) {
        counter.moreDossiers = more;
    }

    /** Sheets that were ordered. */
    public List<PrintOrder> printed() {
        return List.copyOf(counter.printed);
    }

    /** Searches that were made. */
    public List<DossierSearch> searches() {
        return List.copyOf(counter.searches);
    }

    /** A dossier that was not accepted, and what is kept of it. */
    public static QueuedDossier rejected() {
        return Samples.dossier("TRACO-261119-5TN8QK", DossierStatus.REJECTED, "NGUYỄN V. T.", 2);
    }

    public static Kept keptCopy() {
        return Samples.keptCopy();
    }

    /** A page that can be read. */
    public PaperPage page(int seed) {
        return Samples.page(seed, Verdict.GOOD);
    }

    /** A page with a reflection on it. */
    public PaperPage poorPage(int seed) {
        return Samples.page(seed, Verdict.BAD);
    }

    /** The camera's picture of the table, and what was seen in it. */
    public void sees(PageScanner.PageView view) {
        counter.preview.frame(PaperDrawings.onTable());
        counter.preview.page(view);
    }

    public Desk desk() {
        return counter.desk();
    }

    public EnrolmentState state() {
        return counter.session.state();
    }

    public List<EnrolmentEffect> effects() {
        return List.copyOf(counter.effects);
    }

    /** Moves the counter's clock on. */
    public void passes(Duration time) {
        counter.now = counter.now.plus(time);
    }

    public void fire(EnrolmentEvent event) {
        counter.session.fire(event);
    }

    /** From now on drafts reach the disk only with {@link #written()}, as on a real machine. */
    public void slowDisk() {
        counter.slowDisk = true;
    }

    public void written() {
        counter.written();
    }

    public void follow(Presenter presenter) {
        counter.session.observe(presenter::show);
    }
}
