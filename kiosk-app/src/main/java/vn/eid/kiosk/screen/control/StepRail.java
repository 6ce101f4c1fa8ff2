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
public final class StepRail extends StackPane {
    private static final double STEP = 64;
    private static final double GAP = 8;

    /** @param narrow only the discs, for small windows */
    public StepRail(List<StepItem> steps, boolean narrow) {
        var rows = new VBox(GAP);
        steps.forEach(step -> rows.getChildren().add(row(step, narrow)));
        var thread = Boxes.styled(new Region(), "thread");
        thread.setMaxHeight((steps.size() - 1) * (STEP + GAP));
        setAlignment(thread, Pos.TOP_LEFT);
        setMargin(thread, new Insets(STEP / 2, 0, 0, (narrow ? 8 : 12) + 16));
        getChildren().addAll(thread, rows);
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
}
