package vn.eid.kiosk.screen.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.MatchLine;

/** Likeness on a bar, with a tick where it starts to count as a match. */
public final class MatchMeter extends VBox {
    /** @param brief one line without the bar, for screens where the likeness is not the question */
    public MatchMeter(MatchLine match, boolean brief) {
        super(12);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(match.title() + ". " + match.scoreText() + ". " + match.thresholdText());
        var icon = Icons.of(match.mark().symbol(), "i24", match.mark().tone().style());
        var title = Boxes.row(10, icon, Boxes.grow(Words.of(match.title(), "t16", "semi")));
        getChildren().add(title);
        if (brief) {
            title.getChildren().add(Words.line(match.brief(), "t14", "muted"));
            return;
        }
        getChildren().add(bar(match));
        getChildren()
                .add(new FlowPane(
                        16,
                        4,
                        Words.line(match.scoreText(), "t14", "muted"),
                        Words.line(match.thresholdText(), "t14", "muted")));
    }

    private static Pane bar(MatchLine match) {
        var track = Boxes.styled(new Region(), "track");
        var fill = Boxes.styled(new Region(), "fill", match.mark().tone().style());
        var tick = Boxes.styled(new Region(), "tick");
        return new Bar(track, fill, tick, match.score() / 100.0, match.threshold() / 100.0);
    }

    /** Track, fill and tick laid out by fractions of the width. */
    private static final class Bar extends Pane {
        private final Region track;
        private final Region fill;
        private final Region tick;
        private final double share;
        private final double mark;

        Bar(Region track, Region fill, Region tick, double share, double mark) {
            super(track, fill, tick);
            this.track = track;
            this.fill = fill;
            this.tick = tick;
            this.share = share;
            this.mark = mark;
            setPrefHeight(20);
            setMinHeight(20);
        }

        @Override
        protected void layoutChildren() {
            track.resizeRelocate(0, 6, getWidth(), 8);
            fill.resizeRelocate(0, 6, getWidth() * share, 8);
            tick.resizeRelocate(Math.round(getWidth() * mark) - 2, 0, 4, 20);
        }
    }
}
