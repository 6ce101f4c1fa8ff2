package vn.eid.kiosk.screen.control;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import vn.eid.kiosk.screen.display.Outline;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Tone;

/** The camera's picture of a table, the right way round and whole, with the page that was found outlined on it. */
public final class PagePane extends Region {
    /** How much of the window's width the picture may take when nobody says otherwise. */
    private static final double WIDE = 800;

    private static final double RATIO = 9.0 / 16;

    private final ImageView view = new ImageView();
    private final Polygon page = Boxes.styled(new Polygon(), "page-outline");
    private final Map<int[], Surface> surfaces = new IdentityHashMap<>();
    private Optional<Outline> outline = Optional.empty();

    /** A picture on the toolkit's side of one pixel array. */
    private record Surface(PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    /** @param pictures the newest picture; arrays may be used again, their number must stay small */
    public PagePane(ObservableValue<Picture> pictures, ObservableValue<Optional<Outline>> outlines, String spoken) {
        getStyleClass().add("live");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        view.setSmooth(true);
        view.setPreserveRatio(true);
        page.setManaged(false);
        view.setManaged(false);
        getChildren().addAll(view, page);
        setMinSize(240, 135);
        pictures.addListener((observed, was, is) -> show(is));
        show(pictures.getValue());
        outlines.addListener((observed, was, is) -> mark(is));
        mark(outlines.getValue());
    }

    private void mark(Optional<Outline> seen) {
        outline = seen;
        page.getStyleClass().removeAll("good", "caution");
        seen.ifPresent(it -> page.getStyleClass().add(it.tone() == Tone.GOOD ? "good" : "caution"));
        drawOutline();
    }

    private void show(Picture picture) {
        if (picture == null) {
            view.setImage(null);
            return;
        }
        var surface = surfaces.get(picture.argb());
        if (surface == null || surface.image().getWidth() != picture.width()) {
            if (surfaces.size() > 4) {
                surfaces.clear();
            }
            var buffer = new PixelBuffer<>(
                    picture.width(),
                    picture.height(),
                    IntBuffer.wrap(picture.argb()),
                    PixelFormat.getIntArgbPreInstance());
            surface = new Surface(buffer, new WritableImage(buffer));
            surfaces.put(picture.argb(), surface);
        } else {
            surface.buffer().updateBuffer(it -> null);
        }
        boolean resized = view.getImage() == null || view.getImage().getWidth() != picture.width();
        view.setImage(surface.image());
        if (resized) {
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? WIDE : width) * RATIO;
    }

    @Override
    protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
        var bounds = view.getBoundsInLocal();
        view.relocate((getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
        var clip = new Rectangle(getWidth(), getHeight());
        clip.setArcWidth(24);
        clip.setArcHeight(24);
        setClip(clip);
        drawOutline();
    }

    private void drawOutline() {
        page.getPoints().clear();
        page.setVisible(outline.isPresent() && view.getImage() != null);
        if (!page.isVisible()) {
            return;
        }
        var bounds = view.getBoundsInParent();
        for (Outline.Spot corner : outline.get().corners()) {
            page.getPoints()
                    .addAll(
                            bounds.getMinX() + corner.x() * bounds.getWidth(),
                            bounds.getMinY() + corner.y() * bounds.getHeight());
        }
    }
}
