package vn.eid.kiosk.screen;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
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
import vn.eid.sync.queue.QueuedDossier;

/** Builds the officer's screen of each kind: one view and one view model. */
final class OfficerPages {
    private final Desk desk;
    private final Runnable help;
    private final Places places;

    /**
     * Where an officer can go between two citizens.
     *
     * @param rejected the dossier that was chosen last
     * @param files asks for a file of a paper
     */
    record Places(
            Runnable openList,
            Runnable closeList,
            Runnable openReferral,
            Consumer<QueuedDossier> openRejected,
            Supplier<QueuedDossier> rejected,
            Supplier<Optional<Path>> files) {}

    OfficerPages(Desk desk, Runnable help, Places places) {
        this.desk = desk;
        this.help = help;
        this.places = places;
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
        return new Opened(CounterView.page(model, desk.texts(), actions), model);
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
