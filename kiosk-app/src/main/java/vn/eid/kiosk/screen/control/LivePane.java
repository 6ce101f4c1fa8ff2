package vn.eid.kiosk.screen.control;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import vn.eid.kiosk.screen.display.Picture;

/** The camera's picture, mirrored, cropped to fill, with everything outside an oval dimmed, or with a place for a code. */
public final class LivePane extends Region {
    private static final double OVAL_HEIGHT = 0.84;
    private static final double OVAL_RATIO = 0.735;
    /** Side of the square in which a code is held, as a share of the pane's height. */
    private static final double CODE = 0.62;

    private final ImageView view = new ImageView();
    private final Guide guide;
    private final Map<int[], Surface> surfaces = new IdentityHashMap<>();
    private Shape scrim = Boxes.styled(new Path(), "scrim");

    /** What is laid over the picture. */
    private interface Guide {
        /** The line that is seen; the same node for ever. */
        Shape line();

        /** Lays the line out and returns what is not dimmed. */
        Shape place(double width, double height);
    }

    /** A picture on the toolkit's side of one pixel array. */
    private record Surface(PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    /**
     * For a face.
     *
     * @param pictures the newest picture; arrays may be used again, their number must stay small
     * @param good whether the photograph is about to be taken: the oval changes colour
     */
    public LivePane(ObservableValue<Picture> pictures, ObservableValue<Boolean> good, String spoken) {
        this(pictures, good, spoken, new Oval());
    }

    private LivePane(ObservableValue<Picture> pictures, ObservableValue<Boolean> good, String spoken, Guide guide) {
        this.guide = guide;
        getStyleClass().add("live");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        view.setScaleX(-1);
        view.setSmooth(true);
        getChildren().addAll(view, scrim, guide.line());
        setMinSize(240, 180);
        pictures.addListener((observed, was, is) -> show(is));
        show(pictures.getValue());
        good.addListener((observed, was, is) -> light(is));
        light(good.getValue());
    }

    /** For the code of a card that is held before the camera. */
    public static LivePane forCode(ObservableValue<Picture> pictures, String spoken) {
        return new LivePane(pictures, new ReadOnlyBooleanWrapper(false), spoken, new Square());
    }

    private void light(boolean good) {
        guide.line().getStyleClass().remove("good");
        if (good) {
            guide.line().getStyleClass().add("good");
        }
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
        return 800;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        crop(width, height);
        Shape hole = guide.place(width, height);
        var outside = Boxes.styled(Shape.subtract(new Rectangle(width, height), hole), "scrim");
        outside.setManaged(false);
        getChildren().set(1, outside);
        scrim = outside;
        var clip = new Rectangle(width, height);
        clip.setArcWidth(24);
        clip.setArcHeight(24);
        setClip(clip);
    }

    /** Fills the pane without distortion, cutting off what is too much on two sides. */
    private void crop(double width, double height) {
        var image = view.getImage();
        if (image == null || width <= 0 || height <= 0) {
            return;
        }
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double cutWidth = width / scale;
        double cutHeight = height / scale;
        view.setViewport(new Rectangle2D(
                (image.getWidth() - cutWidth) / 2, (image.getHeight() - cutHeight) / 2, cutWidth, cutHeight));
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    private static final class Oval implements Guide {
        private final Ellipse oval = Boxes.styled(new Ellipse(), "oval");

        @Override
        public Shape line() {
            return oval;
        }

        @Override
        public Shape place(double width, double height) {
            oval.setCenterX(width / 2);
            oval.setCenterY(height / 2);
            oval.setRadiusY(height * OVAL_HEIGHT / 2);
            oval.setRadiusX(Math.min(height * OVAL_HEIGHT * OVAL_RATIO, width * 0.9) / 2);
            return new Ellipse(oval.getCenterX(), oval.getCenterY(), oval.getRadiusX(), oval.getRadiusY());
        }
    }

    private static final class Square implements Guide {
        private final Rectangle square = Boxes.styled(new Rectangle(), "oval");

        @Override
        public Shape line() {
            return square;
        }

        @Override
        public Shape place(double width, double height) {
            double side = height * CODE;
            square.setX((width - side) / 2);
            square.setY((height - side) / 2);
            square.setWidth(side);
            square.setHeight(side);
            return new Rectangle(square.getX(), square.getY(), side, side);
        }
    }
}
