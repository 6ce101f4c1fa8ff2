package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.eid.kiosk.screen.WindowSettings.Placement;
import vn.eid.kiosk.screen.turned.TurnedScreen;

/** Which window stands on which screen, also when a screen is plugged in or pulled out during the day. */
final class Places {
    private final Stage officerStage = new Stage();
    private final Stage citizenStage = new Stage();
    private final StackPane citizenHolder = new StackPane();
    private final Scene citizenScene = new Scene(citizenHolder, 1280, 800);
    private final Parent citizen;
    private final TurnedScreen shared;
    private final Placement placement;
    private boolean oneScreen;

    Places(Scene officer, Parent citizen, TurnedScreen shared, Placement placement) {
        this.citizen = citizen;
        this.shared = shared;
        this.placement = placement;
        officerStage.setScene(officer);
        citizenStage.setScene(citizenScene);
        citizenHolder.getChildren().setAll(citizen);
    }

    Scene citizenScene() {
        return citizenScene;
    }

    /** Whether officer and citizen share one screen. */
    boolean oneScreen() {
        return oneScreen;
    }

    void title(String officer, String citizens) {
        officerStage.setTitle(officer);
        citizenStage.setTitle(citizens);
    }

    /**
     * Gives the citizen's pages their place.
     *
     * @return whether one screen is shared now
     */
    boolean arrange() {
        var own = citizensScreen();
        oneScreen = placement.turning() && own.isEmpty();
        if (oneScreen) {
            citizenHolder.getChildren().clear();
            shared.citizen(List.of(citizen));
            citizenStage.hide();
        } else {
            shared.citizen(List.of());
            citizenHolder.getChildren().setAll(citizen);
            place(citizenStage, own.map(Screen::getBounds));
            if (officerStage.isShowing()) {
                showCitizen();
            }
        }
        return oneScreen;
    }

    private Optional<Screen> citizensScreen() {
        var screens = Screen.getScreens();
        int number = placement.citizenScreen();
        return number > 0 && number <= screens.size() && screens.size() > 1
                ? Optional.of(screens.get(number - 1))
                : Optional.empty();
    }

    void show() {
        place(officerStage, Optional.of(Screen.getScreens().get(0).getVisualBounds()));
        if (!oneScreen) {
            showCitizen();
        }
        officerStage.show();
        if (placement.fullScreen() || placement.lockedDown()) {
            fill(officerStage);
        }
        if (placement.lockedDown()) {
            lock(officerStage);
            lock(citizenStage);
        }
        officerStage.toFront();
        officerStage.requestFocus();
    }

    private void showCitizen() {
        if (placement.citizenScreen() == 0) {
            return;
        }
        citizenStage.show();
        if (citizensScreen().isPresent()) {
            fill(citizenStage);
        }
    }

    /** No hint, and no key that takes it back: Esc is "back" here. */
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
            if (event.isAltDown() || event.isMetaDown()) {
                event.consume();
            }
        });
    }

    void onClose(Runnable action) {
        officerStage.setOnCloseRequest(event -> action.run());
    }

    void close() {
        citizenStage.close();
        officerStage.close();
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
