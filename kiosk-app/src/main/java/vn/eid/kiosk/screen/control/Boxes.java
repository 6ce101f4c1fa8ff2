package vn.eid.kiosk.screen.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Rows and columns on the 8 px grid. */
public final class Boxes {
    private Boxes() {}

    public static VBox column(double gap, Node... children) {
        return new VBox(gap, children);
    }

    public static HBox row(double gap, Node... children) {
        var row = new HBox(gap, children);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Empty room that pushes what follows to the end of a row. */
    public static Region push() {
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        VBox.setVgrow(room, Priority.ALWAYS);
        return room;
    }

    public static Region rule() {
        return styled(new Region(), "rule");
    }

    public static <N extends Node> N styled(N node, String... classes) {
        node.getStyleClass().addAll(classes);
        return node;
    }

    /** Lets a node take what is left of a row. */
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return node;
    }

    /** Lets a node take what is left of a column. */
    public static <N extends Node> N tall(N node) {
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** A title with a quieter remark at the right end of its line. */
    public static HBox heading(String title, String remark) {
        var row = row(16, grow(Words.of(title, "t20", "semi")), Words.line(remark, "t16", "muted"));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
