package vn.eid.kiosk.screen.control;

import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar of 12 px on a quieter one, with a tick where it should be by now; all on the scale of its own width. */
public final class ShareBar extends Pane {
    private static final double HEIGHT = 20;
    private static final double BAR = 12;

    private final Region ground;
    private final Region fill;
    private final Region tick = Boxes.styled(new Region(), "tick");
    private final double whole;
    private final double part;
    private final OptionalDouble plan;

    /**
     * @param whole 0..1 of the width, what is to be reached
     * @param part 0..1 of the width, what has been reached
     * @param plan 0..1 of the width, where it should be
     * @param tone style class of the bar: {@code plain}, {@code caution}, {@code bad}
     */
    public ShareBar(double whole, double part, OptionalDouble plan, String tone, String spoken) {
        this.whole = bounded(whole);
        this.part = bounded(part);
        this.plan = plan;
        this.ground = Boxes.styled(new Region(), "bar-ground");
        this.fill = Boxes.styled(new Region(), "bar-fill", tone);
        getChildren().addAll(ground, fill);
        plan.ifPresent(place -> getChildren().add(tick));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(60);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
    }

    private static double bounded(double share) {
        return Math.max(0, Math.min(1, share));
    }

    @Override
    protected void layoutChildren() {
        double top = (HEIGHT - BAR) / 2;
        ground.resizeRelocate(0, top, snapSizeX(getWidth() * whole), BAR);
        double width = snapSizeX(getWidth() * part);
        fill.setVisible(width >= 1);
        fill.resizeRelocate(0, top, width, BAR);
        plan.ifPresent(place -> tick.resizeRelocate(snapPositionX(getWidth() * bounded(place)) - 2, 0, 4, HEIGHT));
    }
}
