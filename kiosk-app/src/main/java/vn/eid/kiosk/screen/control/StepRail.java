package vn.eid.kiosk.screen.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.StepItem;
import vn.eid.kiosk.screen.display.StepItem.State;
import vn.eid.kiosk.screen.display.Symbol;

/** The whole journey in sight: number, tick or cross of each step on one thread, and what happened there. */
public final class StepRail extends VBox {
    /** @param narrow only the discs, for small windows */
    public StepRail(List<StepItem> steps, boolean narrow) {
        for (int i = 0; i < steps.size(); i++) {
            getChildren().add(row(steps.get(i), narrow));
            if (i < steps.size() - 1) {
                getChildren().add(thread(narrow));
            }
        }
    }

    private static Node row(StepItem step, boolean narrow) {
        var row = new HBox(14, disc(step));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("step");
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(step.number() + ". " + step.title() + (step.note().isEmpty() ? "" : ": " + step.note()));
        if (step.state() == State.CURRENT || step.state() == State.PAUSED) {
            row.getStyleClass().add("current");
        } else if (step.state() == State.REOPENED) {
            row.getStyleClass().add("reopened");
        }
        if (narrow) {
            row.setPadding(new Insets(0, 8, 0, 8));
        } else {
            row.getChildren().add(words(step));
        }
        return row;
    }

    private static Node words(StepItem step) {
        var title = Words.line(step.title(), "t16");
        boolean now = step.state() == State.CURRENT || step.state() == State.PAUSED || step.state() == State.REOPENED;
        title.getStyleClass().add(now ? "semi" : step.state() == State.AHEAD ? "muted" : "plain");
        var words = Boxes.column(0, title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!step.note().isEmpty()) {
            boolean bad = step.state() == State.REOPENED || step.state() == State.PAUSED;
            words.getChildren().add(Words.line(step.note(), "t14", bad ? "bad" : "muted"));
        }
        return words;
    }

    private static Node disc(StepItem step) {
        var disc = new StackPane();
        disc.getStyleClass().addAll("disc", step.state().style());
        disc.getChildren()
                .add(
                        switch (step.state()) {
                            case DONE -> Icons.of(Symbol.CHECK, "i18", "good");
                            case REOPENED -> Icons.of(Symbol.CLOSE, "i18", "on-accent");
                            default -> Words.line(Integer.toString(step.number()));
                        });
        return disc;
    }

    private static Node thread(boolean narrow) {
        var line = Boxes.styled(new Region(), "thread");
        line.setPrefHeight(8);
        line.setMinHeight(8);
        var holder = new HBox(line);
        holder.setPadding(new Insets(-8, 0, -8, (narrow ? 8 : 12) + 15.5));
        return holder;
    }
}
