package vn.eid.kiosk.screen.frame;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.StepRail;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.journey.JourneyViewModel;
import vn.eid.kiosk.screen.text.Texts;

/** The left rail: the seven steps during an enrolment, the places of the counter between two. */
final class RailView extends VBox {
    private final Texts texts;

    RailView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("rail");
    }

    void journey(List<StepItem> steps, JourneyViewModel model, Level level) {
        boolean narrow = level != Level.FULL;
        getChildren().clear();
        size(level);
        if (!narrow) {
            var title = Words.of(texts.of("rail.title"), "t14", "semi", "muted");
            VBox.setMargin(title, new javafx.geometry.Insets(0, 12, 16, 12));
            getChildren().add(title);
        }
        getChildren().addAll(new StepRail(steps, narrow), Boxes.push());
        if (!narrow) {
            var began = Words.of(model.beganProperty(), "t14");
            var elapsed = Words.of(model.elapsedProperty(), "t14", "muted");
            var foot = new HBox(12, Icons.of(Symbol.TIMER, "i20"), Boxes.column(2, began, elapsed));
            foot.setAlignment(Pos.CENTER_LEFT);
            VBox.setMargin(foot, new javafx.geometry.Insets(0, 12, 0, 12));
            getChildren().add(foot);
        }
    }

    void places(List<NavItem> places, List<Badge> devices, Level level) {
        boolean narrow = level != Level.FULL;
        getChildren().clear();
        size(level);
        var list = Boxes.column(4);
        places.forEach(place -> list.getChildren().add(place(place, narrow)));
        getChildren().addAll(list, Boxes.push(), devices(devices, narrow));
    }

    private void size(Level level) {
        setMinWidth(level.rail);
        setPrefWidth(level.rail);
        setMaxWidth(level.rail);
        setPadding(
                level == Level.FULL
                        ? new javafx.geometry.Insets(24, 16, 24, 16)
                        : new javafx.geometry.Insets(24, 12, 24, 12));
    }

    private static Node place(NavItem place, boolean narrow) {
        var content = Boxes.row(14, Icons.of(place.symbol(), "i24", place.current() ? "accent" : "muted"));
        if (!narrow) {
            content.getChildren().add(Boxes.grow(Words.line(place.name(), "t16")));
            if (!place.count().isEmpty()) {
                content.getChildren().add(Words.line(place.count(), "t14", "muted"));
            }
        }
        var button = new Button();
        button.setGraphic(content);
        button.getStyleClass().setAll("button", "nav");
        if (place.current()) {
            button.getStyleClass().add("current");
        }
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(narrow ? 24 : 212);
        button.setAccessibleText(place.name());
        button.setOnAction(event -> place.open().run());
        return button;
    }

    private Node devices(List<Badge> devices, boolean narrow) {
        var list = Boxes.column(12);
        if (!narrow) {
            boolean fine =
                    devices.stream().allMatch(badge -> badge.mark() == vn.eid.kiosk.screen.display.Mark.VERIFIED);
            var words = Words.line(
                    texts.of(fine ? "rail.devices.fine" : "rail.devices.look"), "t14", fine ? "muted" : "caution");
            list.getChildren()
                    .add(Boxes.row(8, Boxes.grow(Words.line(texts.of("rail.devices"), "t14", "semi", "muted")), words));
        }
        for (Badge badge : devices) {
            var icon =
                    Icons.of(badge.mark().symbol(), "i20", badge.mark().tone().style());
            var row = Boxes.row(10, icon);
            row.setAccessibleText(badge.title());
            if (narrow) {
                row.setAlignment(Pos.CENTER);
            } else {
                row.getChildren().add(Words.of(badge.title(), "t14"));
            }
            list.getChildren().add(row);
        }
        list.setPadding(new javafx.geometry.Insets(0, narrow ? 0 : 12, 0, narrow ? 0 : 12));
        return list;
    }
}
