package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.eid.kiosk.screen.turned.TurnedScreen;

/** Which window stands on which screen, also when a screen is plugged in or pulled out during the day. */
final class Places {
    private final Stage officerStage = new Stage();
    private final Stage citizenStage = new Stage();
    private final StackPane citizenHolder = new StackPane();
    private final Scene citizenScene = new Scene(citizenHolder, 1280, 800);
    private final Parent citizen;
    private final TurnedScreen shared;
    private boolean oneScreen;

    Places(Scene officer, Parent citizen, TurnedScreen shared) {
        this.citizen = citizen;
        this.shared = shared;
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
     * @param turning whether one screen is shared by turning it
     * @return whether it is shared now
     */
    boolean arrange(boolean turning) {
        var screens = Screen.getScreens();
        oneScreen = turning && screens.size() < 2;
        if (oneScreen) {
            citizenHolder.getChildren().clear();
            shared.citizen(List.of(citizen));
            citizenStage.hide();
        } else {
            shared.citizen(List.of());
            citizenHolder.getChildren().setAll(citizen);
            place(citizenStage, screens.size() > 1 ? Optional.of(screens.get(1).getBounds()) : Optional.empty());
            if (officerStage.isShowing()) {
                showCitizen();
            }
        }
        return oneScreen;
    }

    void show(boolean fullScreen) {
        place(officerStage, Optional.of(Screen.getScreens().get(0).getVisualBounds()));
        if (!oneScreen) {
            showCitizen();
        }
        officerStage.show();
        if (fullScreen) {
            fill(officerStage);
        }
        officerStage.toFront();
        officerStage.requestFocus();
    }

    private void showCitizen() {
        citizenStage.show();
        if (Screen.getScreens().size() > 1) {
            fill(citizenStage);
        }
    }

    /** Esc is "back" here, not "leave the full screen". */
    private static void fill(Stage stage) {
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
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
