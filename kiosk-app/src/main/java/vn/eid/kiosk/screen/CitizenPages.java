package vn.eid.kiosk.screen;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.card.CardViewModel;
import vn.eid.kiosk.screen.card.CitizenCardView;
import vn.eid.kiosk.screen.consent.CitizenConsentView;
import vn.eid.kiosk.screen.consent.ConsentViewModel;
import vn.eid.kiosk.screen.contact.CitizenPhoneView;
import vn.eid.kiosk.screen.contact.CitizenPhoneViewModel;
import vn.eid.kiosk.screen.control.Drawings;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.identity.CitizenIdentityView;
import vn.eid.kiosk.screen.identity.CitizenIdentityViewModel;
import vn.eid.kiosk.screen.portrait.CitizenPortraitView;
import vn.eid.kiosk.screen.portrait.PortraitViewModel;
import vn.eid.kiosk.screen.review.CitizenSavedView;
import vn.eid.kiosk.screen.review.SavedViewModel;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceView;
import vn.eid.kiosk.screen.station.selfservice.SelfServiceViewModel;

/** Builds the citizen's message of each kind. */
final class CitizenPages {
    private final Desk desk;

    /** A message and who fills it. */
    record CitizenPage(Node content, Optional<Presenter> presenter) {
        static CitizenPage of(Node content, Presenter presenter) {
            return new CitizenPage(content, Optional.of(presenter));
        }

        static CitizenPage still(Node content) {
            return new CitizenPage(content, Optional.empty());
        }
    }

    CitizenPages(Desk desk) {
        this.desk = desk;
    }

    CitizenPage open(PageKind kind, EnrolmentState state) {
        return switch (kind) {
            case SIGN_IN,
                    DOSSIERS,
                    REJECTED,
                    REFERRAL,
                    APPROVAL,
                    APPOINTMENTS,
                    ACTIVATION,
                    READINESS,
                    OUTREACH,
                    OUTREACH_WARD,
                    OUTREACH_LIST,
                    REPORTS,
                    SEARCH -> CitizenPage.still(welcome(false));
            case LOCKED -> locked(state);
            case COUNTER -> idle();
            case CARD -> card(state);
            case IDENTITY -> identity(state);
            case PORTRAIT -> portrait(state);
            case REVIEW_PORTRAIT -> CitizenPage.still(notice(Symbol.PHOTO_KEPT, "citizen.portrait.taken"));
            case DOCUMENTS, PAPER_CAMERA -> CitizenPage.still(notice(Symbol.LICENCE, "citizen.documents"));
            case CONTACT -> phone(state);
            case CONSENT -> consent(state);
            case REVIEW -> CitizenPage.still(notice(Symbol.SAVED, "citizen.review"));
            case SAVED -> saved(state);
        };
    }

    /** Nobody is being enrolled: citizens may help themselves, where the station has services. */
    private CitizenPage idle() {
        if (desk.services().isEmpty()) {
            return CitizenPage.still(welcome(true));
        }
        var model = new SelfServiceViewModel(desk);
        return CitizenPage.of(new SelfServiceView(model, desk.texts()), model);
    }

    /** The officer is away between two citizens: looking up goes on. */
    private CitizenPage locked(EnrolmentState state) {
        return state instanceof EnrolmentState.Locked it && it.resumeAt() instanceof EnrolmentState.Idle
                ? idle()
                : CitizenPage.still(welcome(false));
    }

    /** The station's name alone, or with the invitation to put the card down. */
    Node welcome(boolean inviting) {
        var texts = desk.texts();
        if (!inviting) {
            return new Notice(Symbol.COUNTER, "accent", desk.station().name(), texts.of("citizen.blank"));
        }
        var box = new VBox(
                32,
                Drawings.cardOnReader(1.3),
                Notice.centred(Words.of(texts.of("citizen.welcome"), "t40", "semi")),
                Notice.centred(Words.of(texts.of("citizen.welcome.line"), "t28", "muted")));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** While a fault is seen to. */
    Node patience() {
        return notice(Symbol.CLOCK, "citizen.wait");
    }

    private Notice notice(Symbol symbol, String key) {
        return new Notice(symbol, "accent", desk.texts().of(key), desk.texts().of(key + ".line"));
    }

    private CitizenPage card(EnrolmentState state) {
        var model = new CardViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenCardView(model, desk.texts()), model);
    }

    private CitizenPage identity(EnrolmentState state) {
        var model = new CitizenIdentityViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenIdentityView(model, desk.texts()), model);
    }

    private CitizenPage portrait(EnrolmentState state) {
        var model = new PortraitViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenPortraitView(model, desk.texts()), model);
    }

    private CitizenPage phone(EnrolmentState state) {
        var model = new CitizenPhoneViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenPhoneView(model, desk.texts()), model);
    }

    private CitizenPage consent(EnrolmentState state) {
        var model = new ConsentViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenConsentView(model, desk.texts()), model);
    }

    private CitizenPage saved(EnrolmentState state) {
        var model = new SavedViewModel(desk);
        model.show(state);
        return CitizenPage.of(new CitizenSavedView(model, desk.texts()), model);
    }
}
