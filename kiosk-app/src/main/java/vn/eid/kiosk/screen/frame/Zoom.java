package vn.eid.kiosk.screen.frame;

import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Lays a window's content out for less room than there is and draws it larger: text and targets grow together. */
public final class Zoom extends Region {
    private final Parent content;
    private final Scale scale = new Scale(1, 1);

    public Zoom(Parent content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Draws it so many times as large. */
    public void factor(double times) {
        scale.setX(times);
        scale.setY(times);
        requestLayout();
    }

    /** Lets go of the content. */
    public void release() {
        content.getTransforms().remove(scale);
        getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, Math.floor(getWidth() / scale.getX()), Math.floor(getHeight() / scale.getY()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}
