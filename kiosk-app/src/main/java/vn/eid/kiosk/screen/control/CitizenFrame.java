package vn.eid.kiosk.screen.control;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The citizen's window around one message: station, step in words and as segments, help at the foot. */
public final class CitizenFrame extends BorderPane {
    private static final int STEPS = 7;

    /**
     * @param step 1..7; 0 shows no steps
     * @param stepText the step in words
     * @param help the sentence at the foot
     */
    public CitizenFrame(String station, int step, String stepText, String help, Node message) {
        setPadding(new Insets(32, 56, 32, 56));
        var head = Boxes.row(24, Boxes.grow(Words.of(station, "t20", "muted")));
        var top = Boxes.column(14, head);
        if (step > 0) {
            head.getChildren().add(Words.line(stepText, "t20", "muted"));
            top.getChildren().add(segments(step));
        }
        setTop(top);
        var centre = new VBox(message);
        centre.setAlignment(Pos.CENTER);
        centre.setFillWidth(true);
        VBox.setVgrow(message, javafx.scene.layout.Priority.ALWAYS);
        centre.setPadding(new Insets(24, 0, 24, 0));
        setCenter(centre);
        var foot = new HBox(Words.of(help, "t20", "muted"));
        foot.setAlignment(Pos.CENTER);
        setBottom(foot);
    }

    private static Node segments(int step) {
        var row = new HBox(8);
        for (int i = 1; i <= STEPS; i++) {
            var segment = Boxes.styled(new Region(), "segment");
            if (i <= step) {
                segment.getStyleClass().add("done");
            }
            row.getChildren().add(Boxes.grow(segment));
        }
        return row;
    }
}
