package vn.eid.kiosk.screen;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.enrolment.UnfinishedEnrolment;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;

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
