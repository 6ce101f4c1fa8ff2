package vn.eid.kiosk.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.approval.ApprovalView;
import vn.eid.kiosk.screen.approval.ApprovalViewModel;
import vn.eid.kiosk.screen.card.CardView;
import vn.eid.kiosk.screen.card.CardViewModel;
import vn.eid.kiosk.screen.consent.ConsentView;
import vn.eid.kiosk.screen.consent.ConsentViewModel;
import vn.eid.kiosk.screen.contact.ContactView;
import vn.eid.kiosk.screen.contact.ContactViewModel;
import vn.eid.kiosk.screen.counter.CounterView;
import vn.eid.kiosk.screen.counter.CounterViewModel;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Opened;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.documents.DocumentsView;
import vn.eid.kiosk.screen.documents.DocumentsViewModel;
import vn.eid.kiosk.screen.documents.PaperCameraView;
import vn.eid.kiosk.screen.documents.PaperCameraViewModel;
import vn.eid.kiosk.screen.dossiers.DossiersView;
import vn.eid.kiosk.screen.dossiers.DossiersViewModel;
import vn.eid.kiosk.screen.dossiers.RejectedView;
import vn.eid.kiosk.screen.dossiers.RejectedViewModel;
import vn.eid.kiosk.screen.identity.IdentityView;
import vn.eid.kiosk.screen.identity.IdentityViewModel;
import vn.eid.kiosk.screen.portrait.PortraitView;
import vn.eid.kiosk.screen.portrait.PortraitViewModel;
import vn.eid.kiosk.screen.portrait.ReviewPortraitView;
import vn.eid.kiosk.screen.portrait.ReviewPortraitViewModel;
import vn.eid.kiosk.screen.referral.ReferralView;
import vn.eid.kiosk.screen.referral.ReferralViewModel;
import vn.eid.kiosk.screen.review.ReviewView;
import vn.eid.kiosk.screen.review.ReviewViewModel;
import vn.eid.kiosk.screen.review.SavedView;
import vn.eid.kiosk.screen.review.SavedViewModel;
import vn.eid.kiosk.screen.signin.SignInView;
import vn.eid.kiosk.screen.signin.SignInViewModel;
import vn.eid.kiosk.screen.station.activation.ActivationView;
import vn.eid.kiosk.screen.station.activation.ActivationViewModel;
import vn.eid.kiosk.screen.station.appointment.AppointmentsView;
import vn.eid.kiosk.screen.station.appointment.AppointmentsViewModel;
import vn.eid.kiosk.screen.station.readiness.ReadinessView;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel;
import vn.eid.sync.queue.QueuedDossier;

/** Builds the officer's screen of each kind: one view and one view model. */
final class OfficerPages {
    private final Desk desk;
    private final Runnable help;
    private final Places places;
    private final StationPages station;

    /**
     * Where an officer can go between two citizens.
     *
     * @param rejected the dossier that was chosen last
     * @param files asks for a file of a paper
     */
    record Places(
            Runnable openList,
            Runnable closeList,
            Runnable openApproval,
            Runnable openReferral,
            Consumer<QueuedDossier> openRejected,
            Supplier<QueuedDossier> rejected,
            Supplier<Optional<Path>> files) {}

    OfficerPages(Desk desk, Runnable help, Places places, StationPages station) {
        this.desk = desk;
        this.help = help;
        this.places = places;
        this.station = station;
    }

    Opened open(PageKind kind, EnrolmentState state) {
        return switch (kind) {
            case SIGN_IN, LOCKED -> signIn(state);
            case COUNTER -> counter(state);
            case CARD -> card(state);
            case IDENTITY -> identity(state);
            case PORTRAIT -> portrait(state);
            case REVIEW_PORTRAIT -> reviewPortrait(state);
            case DOCUMENTS -> documents(state);
            case PAPER_CAMERA -> paperCamera(state);
            case CONTACT -> contact(state);
            case CONSENT -> consent(state);
            case REVIEW -> review(state);
            case SAVED -> saved(state);
            case DOSSIERS -> dossiers();
            case REJECTED -> rejected();
            case APPROVAL -> approval();
            case APPOINTMENTS -> appointments();
            case ACTIVATION -> activation();
            case READINESS -> readiness();
            case OUTREACH, OUTREACH_WARD, OUTREACH_LIST, REPORTS, SEARCH -> station.open(kind);
            case REFERRAL -> referral();
        };
    }

    private Opened signIn(EnrolmentState state) {
        var model = new SignInViewModel(desk);
        model.show(state);
        return new Opened(SignInView.page(model, desk.texts(), desk.station().name(), help), model);
    }

    private Opened counter(EnrolmentState state) {
        var model = new CounterViewModel(desk, places.openList(), places.openReferral());
        model.show(state);
        var actions = model.actions(help, () -> desk.session().fire(new EnrolmentEvent.LeftAlone()));
        return new Opened(CounterView.page(model, desk.texts(), withApproval(actions, state)), model);
    }

    /** A supervisor has one more thing to do here. */
    private List<Action> withApproval(List<Action> actions, EnrolmentState state) {
        if (!ScreenHost.isSupervisor(state)) {
            return actions;
        }
        var more = new ArrayList<>(actions);
        more.add(Action.of(Key.F8, Rank.LESSER, desk.texts().of("nav.approval"), places.openApproval()));
        return more;
    }

    private Opened card(EnrolmentState state) {
        var model = new CardViewModel(desk);
        model.show(state);
        return new Opened(CardView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened identity(EnrolmentState state) {
        var model = new IdentityViewModel(desk);
        model.show(state);
        return new Opened(IdentityView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened portrait(EnrolmentState state) {
        var model = new PortraitViewModel(desk);
        model.show(state);
        return new Opened(PortraitView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened reviewPortrait(EnrolmentState state) {
        var model = new ReviewPortraitViewModel(desk);
        model.show(state);
        return new Opened(ReviewPortraitView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened documents(EnrolmentState state) {
        var model = new DocumentsViewModel(desk, places.files());
        model.show(state);
        return new Opened(DocumentsView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened paperCamera(EnrolmentState state) {
        var model = new PaperCameraViewModel(desk);
        model.show(state);
        return new Opened(PaperCameraView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened contact(EnrolmentState state) {
        var model = new ContactViewModel(desk);
        model.show(state);
        return new Opened(ContactView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened consent(EnrolmentState state) {
        var model = new ConsentViewModel(desk);
        model.show(state);
        return new Opened(ConsentView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened review(EnrolmentState state) {
        var model = new ReviewViewModel(desk);
        model.show(state);
        return new Opened(ReviewView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened saved(EnrolmentState state) {
        var model = new SavedViewModel(desk);
        model.show(state);
        return new Opened(SavedView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened rejected() {
        var model = new RejectedViewModel(desk, places.rejected().get(), places.openList());
        return new Opened(RejectedView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened approval() {
        var model = new ApprovalViewModel(desk, places.closeList());
        return new Opened(ApprovalView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened appointments() {
        var model = new AppointmentsViewModel(desk, places.closeList());
        return new Opened(AppointmentsView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened activation() {
        var model = new ActivationViewModel(desk, places.closeList());
        return new Opened(ActivationView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened readiness() {
        var model = new ReadinessViewModel(desk, places.closeList());
        return new Opened(ReadinessView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened referral() {
        var model = new ReferralViewModel(desk, places.closeList());
        return new Opened(ReferralView.page(model, desk.texts(), model.actions(help)), model);
    }

    private Opened dossiers() {
        var model = new DossiersViewModel(desk, places.closeList(), places.openRejected());
        model.show(desk.session().state());
        return new Opened(DossiersView.page(model, desk.texts(), model.actions(help)), model);
    }
}
