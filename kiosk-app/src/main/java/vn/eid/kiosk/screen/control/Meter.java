package vn.eid.kiosk.screen.control;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Progress as a bar. */
public final class Meter extends Pane {
    private final Region track = Boxes.styled(new Region(), "track");
    private final Region fill = Boxes.styled(new Region(), "fill");
    private final ObservableDoubleValue share;

    /** @param share 0..1 */
    public Meter(ObservableDoubleValue share, String spoken) {
        this.share = share;
        getChildren().addAll(track, fill);
        getStyleClass().add("meter");
        setPrefHeight(8);
        setMinHeight(8);
        setMaxHeight(8);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setAccessibleText(spoken);
        share.addListener(observed -> requestLayout());
    }

    /** How far it has got, 0..1. */
    public double share() {
        return share.get();
    }

    @Override
    protected void layoutChildren() {
        track.resizeRelocate(0, 0, getWidth(), 8);
        fill.resizeRelocate(0, 0, getWidth() * Math.max(0, Math.min(1, share.get())), 8);
    }
}
