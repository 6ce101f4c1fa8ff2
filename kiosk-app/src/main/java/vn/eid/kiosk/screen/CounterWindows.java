package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.frame.KeyMap;
import vn.eid.kiosk.screen.frame.ScanCatcher;
import vn.eid.kiosk.screen.theme.Theme;

/**
 * The two windows of one counter. Made and used on the FX thread; after {@link #show} the officer's window fills the first
 * screen and the citizen's the second, where there is one.
 */
public final class CounterWindows {
    private final Desk desk;
    private final ScreenHost officer;
    private final CitizenHost citizen;
    private final Scene officerScene;
    private final Scene citizenScene;
    private final Stage officerStage = new Stage();
    private final Stage citizenStage = new Stage();
    private final Timeline seconds;
    private final PauseTransition patience;
    private boolean fullScreen;
    private boolean lockedDown;
    private int citizenScreen = 2;

    /**
     * @param officerDesk what the officer's screens use
     * @param citizenDesk the same counter, with the words of the citizen's language
     * @param lockAfter without a touch of either window
     */
    public CounterWindows(Desk officerDesk, Desk citizenDesk, Theme theme, java.time.Duration lockAfter) {
        theme.install();
        this.desk = officerDesk;
        this.officer = new ScreenHost(officerDesk);
        this.citizen = new CitizenHost(citizenDesk);
        this.officerScene = new Scene(officer.frame(), 1600, 900);
        this.citizenScene = new Scene(citizen.root(), 1280, 800);
        theme.dress(officer.frame());
        theme.dress(citizen.root());
        this.seconds = new Timeline(new KeyFrame(Duration.seconds(1), event -> tick()));
        seconds.setCycleCount(Animation.INDEFINITE);
        this.patience = new PauseTransition(Duration.millis(lockAfter.toMillis()));
        patience.setOnFinished(event -> desk.session().fire(new EnrolmentEvent.LeftAlone()));
        for (Scene scene : List.of(officerScene, citizenScene)) {
            scene.addEventFilter(InputEvent.ANY, event -> patience.playFromStart());
        }
        for (Scene scene : List.of(officerScene, citizenScene)) {
            new ScanCatcher(this::scanned, officerDesk.clock()).install(scene);
        }
        new KeyMap(officer::actions).install(officerScene);
        officerDesk.session().observe(officer);
        citizenDesk.session().observe(citizen);
    }

    /**
     * Decides how the windows stand; before {@link #show}.
     *
     * @param full the officer's window without a frame of the desktop
     * @param locked no key of the desktop leaves the window, and nobody closes it
     * @param screenOfCitizen counted from 1; 0 for no window of the citizen
     */
    public void arrange(boolean full, boolean locked, int screenOfCitizen) {
        fullScreen = full || locked;
        lockedDown = locked;
        citizenScreen = screenOfCitizen;
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
        officerStage.setTitle(desk.texts().of("window.officer"));
        citizenStage.setTitle(desk.texts().of("window.citizen"));
        officerStage.setScene(officerScene);
        citizenStage.setScene(citizenScene);
        var screens = javafx.stage.Screen.getScreens();
        place(officerStage, Optional.of(screens.get(0).getVisualBounds()));
        boolean second = citizenScreen > 0 && screens.size() >= citizenScreen;
        place(citizenStage, second ? Optional.of(screens.get(citizenScreen - 1).getBounds()) : Optional.empty());
        if (citizenScreen > 0) {
            citizenStage.show();
        }
        officerStage.show();
        if (second && screens.size() > 1) {
            fill(citizenStage);
        }
        if (fullScreen) {
            fill(officerStage);
        }
        if (lockedDown) {
            lock(officerStage);
            lock(citizenStage);
        }
        officerStage.toFront();
        officerStage.requestFocus();
        officer.frame().focus();
        seconds.play();
        patience.playFromStart();
    }

    /** Closes both windows and lets go of the session. */
    public void close() {
        seconds.stop();
        patience.stop();
        desk.session().forget(officer);
        desk.session().forget(citizen);
        citizenStage.close();
        officerStage.close();
    }

    /** Adds an observer of the session that is told before the windows are. */
    public void observeFirst(SessionObserver observer) {
        desk.session().forget(officer);
        desk.session().forget(citizen);
        desk.session().observe(observer);
        desk.session().observe(officer);
        desk.session().observe(citizen);
    }

    public void forget(SessionObserver observer) {
        desk.session().forget(observer);
    }

    /** Whether the last step is still being written; a key would be dropped meanwhile. */
    public boolean busy() {
        return desk.session().isBusy();
    }

    /** The live pictures. */
    public ReadOnlyObjectProperty<Picture> pictures() {
        return desk.preview().pictureProperty();
    }

    /** What to do when the officer closes the window. */
    public void onClose(Runnable action) {
        officerStage.setOnCloseRequest(event -> action.run());
    }

    public ScreenHost officer() {
        return officer;
    }

    public CitizenHost citizen() {
        return citizen;
    }

    public Scene officerScene() {
        return officerScene;
    }

    public Scene citizenScene() {
        return citizenScene;
    }

    /** No hint and no key that takes it back. */
    private static void fill(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
    }

    /** The system's own keys are the session's business; what reaches the program does not close or leave it. */
    private static void lock(Stage stage) {
        stage.setOnCloseRequest(event -> event.consume());
        stage.setAlwaysOnTop(true);
        stage.getScene().addEventFilter(KeyEvent.ANY, event -> {
            if (event.isAltDown() || event.isMetaDown() || event.getCode() == KeyCode.F11) {
                event.consume();
            }
        });
    }

    private static void place(Stage stage, Optional<Rectangle2D> bounds) {
        bounds.ifPresent(it -> {
            stage.setX(it.getMinX());
            stage.setY(it.getMinY());
            stage.setWidth(it.getWidth());
            stage.setHeight(it.getHeight());
        });
    }
}
