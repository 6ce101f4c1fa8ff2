package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Screen;
import javafx.util.Duration;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentSession;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.RefusalReason;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Desks;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.frame.DoubleClickGuard;
import vn.eid.kiosk.screen.frame.KeyMap;
import vn.eid.kiosk.screen.frame.ScanCatcher;
import vn.eid.kiosk.screen.frame.Zoom;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.sound.SoundObserver;
import vn.eid.kiosk.screen.turned.TurnedScreen;
import vn.eid.kiosk.screen.turned.TurnedViewModel;

/**
 * The two windows of one counter. Made and used on the FX thread; after {@link #show} the officer's window fills the first
 * screen and the citizen's the second. Where there is one screen only it is turned to the citizen and back.
 */
public final class CounterWindows {
    private final Desks desks;
    private final WindowSettings settings;
    private final OfficersChoice choice;
    private final EnrolmentSession session;
    private final CitizenHost citizen;
    private final TurnedViewModel turned;
    private final TurnedScreen screen;
    private final Scene officerScene;
    private final Places places;
    private final Timeline seconds;
    private final PauseTransition patience;
    private final SoundObserver sounds;
    private final SessionObserver toOfficer = new ToOfficer();
    private final ListChangeListener<Screen> onScreens = change -> arrange();
    private ScreenHost officer;
    private Zoom zoom;
    private Desk desk;

    /** @param settings how the windows begin, and what they use besides the counter itself */
    public CounterWindows(Desks desks, WindowSettings settings) {
        this.desks = desks;
        this.settings = settings;
        Preferences usual = settings.usual();
        usual.theme().install();
        this.desk = desks.in(usual.language());
        this.session = desk.session();
        this.choice = new OfficersChoice(desks, settings, this::applied, this::citizenSpeaks);
        this.citizen = new CitizenHost(desk);
        this.turned = new TurnedViewModel(session, desk.texts());
        this.screen = new TurnedScreen(turned, desk.texts(), desk.texts());
        this.officerScene = new Scene(screen, 1600, 900);
        this.places = new Places(officerScene, citizen.root(), screen, settings.placement());
        this.sounds = new SoundObserver(
                settings.sounds(), () -> choice.preferences().get().sound());
        this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        this.patience = new PauseTransition(Duration.millis(settings.lockAfter().toMillis()));
        patience.setOnFinished(event -> session.fire(new EnrolmentEvent.LeftAlone()));
        listen();
        build();
        citizen.onBlank(turned::blank);
        turned.sideProperty().addListener((observed, was, is) -> {
            if (is == TurnedViewModel.Side.OFFICER) {
                officer.frame().focus();
            } else if (is == TurnedViewModel.Side.CITIZEN) {
                // The page was made behind the curtain, where nothing can have the keyboard.
                citizen.focus();
            }
        });
        observe();
    }

    private void listen() {
        for (Scene scene : List.of(officerScene, places.citizenScene())) {
            scene.addEventFilter(InputEvent.ANY, event -> patience.playFromStart());
            DoubleClickGuard.install(scene);
            new ScanCatcher(this::scanned).install(scene);
        }
        new KeyMap(this::actions).install(officerScene);
    }

    /** The officer's pages anew, in the language of now. */
    private void build() {
        if (zoom != null) {
            zoom.release();
            officer.close();
        }
        officer = new ScreenHost(desk, Optional.of(this::menu));
        officer.frame().further(List.of(turned.turn()));
        zoom = new Zoom(officer.frame());
        screen.officer(zoom);
        dress();
    }

    private void dress() {
        var now = choice.preferences().get();
        now.theme().dress(officer.frame());
        now.theme().dress(citizen.root());
        now.theme().dress(screen.curtain());
        zoom.factor(now.size().factor());
    }

    private vn.eid.kiosk.screen.menu.MenuViewModel menu(Runnable close) {
        return choice.menu(desk, places.oneScreen() ? Optional.of(turned::code) : Optional.empty(), close);
    }

    private List<Action> actions() {
        return turned.sideProperty().get() == TurnedViewModel.Side.OFFICER ? officer.actions() : turned.actions();
    }

    private void observe() {
        session.observe(choice);
        session.observe(toOfficer);
        session.observe(citizen);
        session.observe(turned);
        session.observe(sounds);
    }

    private void forgetAll() {
        List.of(choice, toOfficer, citizen, turned, sounds).forEach(session::forget);
    }

    /** What the officer chose takes effect. */
    private void applied(Preferences was, Preferences is) {
        if (was.theme() != is.theme()) {
            is.theme().install();
        }
        if (was.language().equals(is.language())) {
            dress();
        } else {
            boolean menu = officer.menuOpen();
            desk = desks.in(is.language());
            turned.speak(desk.texts());
            build();
            officer.entered(session.state());
            screen.speak(desk.texts(), citizenDesk().texts());
            if (menu) {
                officer.toggleMenu();
            }
        }
    }

    private Desk citizenDesk() {
        return desks.in(choice.citizen().get());
    }

    private void citizenSpeaks(Locale language) {
        citizen.speak(desks.in(language));
        screen.speak(desk.texts(), citizenDesk().texts());
    }

    /** Whatever the officer's pages are at the moment. */
    private final class ToOfficer implements SessionObserver {
        @Override
        public void entered(EnrolmentState state) {
            officer.entered(state);
        }

        @Override
        public void refused(EnrolmentEvent event, RefusalReason reason) {
            officer.refused(event, reason);
        }
    }

    /** A code goes to the service that is open, or else begins or opens an enrolment. */
    private void scanned(String code) {
        boolean taken = desk.services().filter(it -> it.cards().scanned(code)).isPresent();
        if (!taken) {
            var session = desk.session();
            session.fire(new EnrolmentEvent.KeyGiven(new CardInput.ScannedQr(code), session.ticket()));
        }
    }

    private void tick() {
        officer.tick();
        citizen.tick();
    }

    /** Puts both windows on their screens. */
    public void show() {
        places.title(desk.texts().of("window.officer"), desk.texts().of("window.citizen"));
        arrange();
        Screen.getScreens().addListener(onScreens);
        places.show();
        officer.frame().focus();
        seconds.play();
        patience.playFromStart();
    }

    private void arrange() {
        turned.available(places.arrange());
    }

    /** Closes both windows and lets go of the session. */
    public void close() {
        seconds.stop();
        patience.stop();
        Screen.getScreens().removeListener(onScreens);
        forgetAll();
        officer.close();
        citizen.close();
        places.close();
    }

    /** Adds an observer of the session that is told before the windows are. */
    public void observeFirst(SessionObserver observer) {
        forgetAll();
        session.observe(observer);
        observe();
    }

    public void forget(SessionObserver observer) {
        session.forget(observer);
    }

    /** Whether the station offers more than enrolling. */
    public boolean services() {
        return desk.services().isPresent();
    }

    /** Whether the last step is still being written; a key would be dropped meanwhile. */
    public boolean busy() {
        return session.isBusy();
    }

    /** The live pictures. */
    public ReadOnlyObjectProperty<Picture> pictures() {
        return desk.preview().pictureProperty();
    }

    /** What to do when the officer closes the window. */
    public void onClose(Runnable action) {
        places.onClose(action);
    }

    public ScreenHost officer() {
        return officer;
    }

    public CitizenHost citizen() {
        return citizen;
    }

    /** Whose the screen is, where there is one only. */
    public TurnedViewModel turned() {
        return turned;
    }

    /** What the officer has chosen. */
    public Preferences preferences() {
        return choice.preferences().get();
    }

    public Scene officerScene() {
        return officerScene;
    }

    /** Of the citizen's own window; empty where the screen is turned. */
    public Scene citizenScene() {
        return places.citizenScene();
    }

    /** Where the work stands. */
    public EnrolmentState state() {
        return session.state();
    }
}
