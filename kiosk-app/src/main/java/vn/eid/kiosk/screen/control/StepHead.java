package vn.eid.kiosk.screen.control;

import javafx.scene.layout.VBox;

/** The head of a step: which of the seven, what to do, and a line about it. */
public final class StepHead extends VBox {
    public StepHead(String step, String title, String line) {
        super(4, Words.of(step, "t14", "semi", "accent"), Words.of(title, "t28", "semi"));
        if (!line.isEmpty()) {
            getChildren().add(Words.of(line, "t16", "muted"));
        }
    }
}
