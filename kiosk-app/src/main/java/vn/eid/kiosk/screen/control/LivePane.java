package vn.eid.kiosk.screen.control;

import java.nio.IntBuffer;
import java.util.IdentityHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import vn.eid.kiosk.screen.display.LivePictures;
import vn.eid.kiosk.screen.display.LivePictures.Fit;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Scrim;

/**
 * The camera's picture, mirrored, cropped to fill, with everything outside an oval dimmed, or with a place for a code. The
 * picture comes in exactly this size, veil and round corners included: painted thirty times a second without a graphics
 * card, every layer that the toolkit need not blend is a picture that is not dropped.
 */
public final class LivePane extends Region {
    private static final double OVAL_HEIGHT = 0.84;
    private static final double OVAL_RATIO = 0.735;
    /** Side of the square in which a code is held, as a share of the pane's height. */
    private static final double CODE = 0.62;
    /** Of the pane, in px. */
    private static final double CORNER = 12;

    private static final double OPAQUE = 255;

    private final LivePictures pictures;
    private final boolean oval;
    private final ImageView view = new ImageView();
    private final Shape line;
    /** Painted nowhere; the theme gives it the veil's colour. */
    private final Rectangle veil = Boxes.styled(new Rectangle(), "scrim");

    private final Runnable painted;
    private final Map<int[], Surface> surfaces = new IdentityHashMap<>();

    /** A picture on the toolkit's side of one pixel array. */
    private record Surface(PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    /**
     * For a face.
     *
     * @param good whether the photograph is about to be taken: the oval changes colour
     */
    public LivePane(LivePictures pictures, ObservableValue<Boolean> good, String spoken) {
        this(pictures, good, spoken, true);
    }

    private LivePane(LivePictures pictures, ObservableValue<Boolean> good, String spoken, boolean oval) {
        this.pictures = pictures;
        this.painted = pictures::painted;
        this.oval = oval;
        this.line = Boxes.styled(oval ? new Ellipse() : new Rectangle(), "oval");
        getStyleClass().addAll("live", "waiting");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        getChildren().addAll(veil, view, line);
        setMinSize(240, 180);
        pictures.pictureProperty().addListener((observed, was, is) -> show(is));
        show(pictures.pictureProperty().get());
        good.addListener((observed, was, is) -> light(is));
        light(good.getValue());
        sceneProperty().addListener((observed, was, is) -> moved(was, is));
    }

    /** For the code of a card that is held before the camera. */
    public static LivePane forCode(LivePictures pictures, String spoken) {
        return new LivePane(pictures, new ReadOnlyBooleanWrapper(false), spoken, false);
    }

    private void light(boolean good) {
        line.getStyleClass().remove("good");
        if (good) {
            line.getStyleClass().add("good");
        }
    }

    /** Off the window nothing is shown, so nothing need be made. */
    private void moved(Scene was, Scene is) {
        if (was != null) {
            was.removePostLayoutPulseListener(painted);
        }
        if (is == null) {
            pictures.fit(Fit.NOTHING);
        } else {
            is.addPostLayoutPulseListener(painted);
            requestLayout();
        }
    }

    /** A layer that is kept as a picture (the inside of a scroll pane is) would be made anew with every live picture. */
    private void uncached() {
        for (Node up = getParent(); up != null; up = up.getParent()) {
            up.setCache(false);
        }
    }

    private void show(Picture picture) {
        boolean waiting = getStyleClass().contains("waiting");
        if (picture == null) {
            view.setImage(null);
            surfaces.clear();
            if (!waiting) {
                getStyleClass().add("waiting");
            }
            return;
        }
        if (waiting) {
            getStyleClass().remove("waiting");
        }
        boolean resized = view.getImage() == null
                || view.getImage().getWidth() != picture.width()
                || view.getImage().getHeight() != picture.height();
        view.setImage(surface(picture).image());
        if (resized) {
            requestLayout();
        }
    }

    private Surface surface(Picture picture) {
        var surface = surfaces.get(picture.argb());
        if (surface != null) {
            surface.buffer().updateBuffer(it -> null);
            return surface;
        }
        if (surfaces.size() > 4) {
            surfaces.clear();
        }
        var buffer = new PixelBuffer<>(
                picture.width(), picture.height(), IntBuffer.wrap(picture.argb()), PixelFormat.getIntArgbPreInstance());
        surface = new Surface(buffer, new WritableImage(buffer));
        surfaces.put(picture.argb(), surface);
        return surface;
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
        if (width <= 0 || height <= 0 || getScene() == null) {
            return;
        }
        double halfHeight = height * (oval ? OVAL_HEIGHT : CODE) / 2;
        double halfWidth = oval ? Math.min(halfHeight * OVAL_RATIO, width * 0.45) : halfHeight;
        double pixels =
                getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        var scrim = new Scrim(halfWidth / height, halfHeight / height, oval, CORNER / height, veilColour());
        uncached();
        pictures.fit(new Fit((int) Math.round(width * pixels), (int) Math.round(height * pixels), scrim));
        crop(width, height);
        place(width, height, halfWidth, halfHeight);
    }

    private void place(double width, double height, double halfWidth, double halfHeight) {
        if (line instanceof Ellipse ellipse) {
            ellipse.setCenterX(width / 2);
            ellipse.setCenterY(height / 2);
            ellipse.setRadiusX(halfWidth);
            ellipse.setRadiusY(halfHeight);
        } else if (line instanceof Rectangle square) {
            square.setX(width / 2 - halfWidth);
            square.setY(height / 2 - halfHeight);
            square.setWidth(2 * halfWidth);
            square.setHeight(2 * halfHeight);
        }
    }

    private int veilColour() {
        if (!(veil.getFill() instanceof Color colour)) {
            return 0;
        }
        return (int) Math.round(colour.getOpacity() * OPAQUE) << 24
                | (int) Math.round(colour.getRed() * OPAQUE) << 16
                | (int) Math.round(colour.getGreen() * OPAQUE) << 8
                | (int) Math.round(colour.getBlue() * OPAQUE);
    }

    /** Until the first picture of the new size has come, the last one is cut to fill without distortion. */
    private void crop(double width, double height) {
        var image = view.getImage();
        if (image == null) {
            return;
        }
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        double cutWidth = width / scale;
        double cutHeight = height / scale;
        // Half a pixel too much or too little is not worth a scaled picture, which costs several times as much to
        // paint.
        boolean exact = Math.abs(image.getWidth() - width) < 1 && Math.abs(image.getHeight() - height) < 1;
        view.setViewport(
                exact
                        ? null
                        : new Rectangle2D(
                                (image.getWidth() - cutWidth) / 2,
                                (image.getHeight() - cutHeight) / 2,
                                cutWidth,
                                cutHeight));
        view.setSmooth(!exact);
        view.setFitWidth(exact ? 0 : width);
        view.setFitHeight(exact ? 0 : height);
    }
}
