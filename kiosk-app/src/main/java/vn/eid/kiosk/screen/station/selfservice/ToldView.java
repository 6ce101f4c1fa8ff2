package vn.eid.kiosk.screen.station.selfservice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;

/** One answer: the status large, the promise on its own ground, then what to do. */
final class ToldView extends VBox {
    private final Texts texts;

    ToldView(Told told, Texts texts, boolean upright) {
        super(28);
        this.texts = texts;
        setAlignment(Pos.CENTER);
        boolean brief =
                told.next().isEmpty() && told.when().isEmpty() && told.whose().isEmpty();
        if (brief) {
            getChildren().add(new Notice(told.symbol(), colour(told.tone()), told.title(), told.line()));
            return;
        }
        var left = new VBox(28, head(told));
        told.when().ifPresent(when -> left.getChildren().add(promise(when)));
        if (told.next().isEmpty()) {
            getChildren().add(left);
        } else if (upright) {
            getChildren().addAll(left, next(told));
        } else {
            left.setMaxWidth(620);
            var row = new HBox(56, Boxes.grow(left), Boxes.grow(next(told)));
            row.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(row);
        }
    }

    private Node head(Told told) {
        var title = Boxes.row(
                24,
                Icons.of(told.symbol(), "i64", colour(told.tone())),
                Boxes.grow(Words.of(told.title(), "t40", "semi")));
        var head = new VBox(16, title, Words.of(told.line(), "t28"));
        told.whose()
                .ifPresent(whose -> head.getChildren()
                        .add(Words.of(texts.of("told.whose", whose.name(), whose.dossier()), "t20", "muted")));
        return head;
    }

    private static Node promise(Told.When when) {
        var words = Boxes.column(
                4,
                Words.of(when.title(), "t28", "semi", when.late() ? "caution" : "accent"),
                Words.of(when.line(), "t20", "muted"));
        var row = new HBox(
                20,
                Icons.of(when.late() ? Symbol.ALERT : Symbol.APPOINTMENTS, "i32", when.late() ? "caution" : "accent"),
                Boxes.grow(words));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("promise");
        if (when.late()) {
            row.getStyleClass().add("late");
        }
        return row;
    }

    private Node next(Told told) {
        var list = new VBox(20, Words.of(texts.of("told.next"), "t24", "semi", "muted"));
        for (int i = 0; i < told.next().size(); i++) {
            var disc = new StackPane(Words.line(Integer.toString(i + 1)));
            disc.getStyleClass().add("number-disc");
            var row = new HBox(20, disc, Boxes.grow(Words.of(told.next().get(i), "t24")));
            row.setAlignment(Pos.TOP_LEFT);
            list.getChildren().add(row);
        }
        return list;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "good";
            case BAD -> "bad";
            case CAUTION -> "caution";
            default -> "accent";
        };
    }
}
