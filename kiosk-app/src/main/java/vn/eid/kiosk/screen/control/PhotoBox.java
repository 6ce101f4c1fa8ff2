package vn.eid.kiosk.screen.control;

import java.nio.IntBuffer;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Symbol;

/** A photograph in a rounded frame of fixed size, filled without distortion; a dashed place until there is one. */
public final class PhotoBox extends StackPane {
    /** Style class of the place of a picture that is on its way. */
    public static final String OPENING = "opening";

    public PhotoBox(Photo photo, double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(photo.title() + ": " + photo.note());
        photo.picture().ifPresentOrElse(picture -> fill(image(picture), width, height), () -> empty(photo));
    }

    /** The picture as the toolkit draws it; shares the pixels. */
    public static Image image(Picture picture) {
        var pixels = IntBuffer.wrap(picture.argb());
        return new WritableImage(
                new PixelBuffer<>(picture.width(), picture.height(), pixels, PixelFormat.getIntArgbPreInstance()));
    }

    private void fill(Image image, double width, double height) {
        getStyleClass().add("photo");
        var view = new ImageView(image);
        double scale = Math.max(width / image.getWidth(), height / image.getHeight());
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.setSmooth(true);
        getChildren().setAll(view);
        var clip = new Rectangle(width, height);
        clip.setArcWidth(16);
        clip.setArcHeight(16);
        setClip(clip);
    }

    private void empty(Photo photo) {
        getStyleClass().add("photo-empty");
        if (photo.opening()) {
            getStyleClass().add(OPENING);
        }
        var words = Words.of(photo.placeholder(), "t14", "muted");
        words.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        var column = Boxes.column(8, Icons.of(Symbol.CAMERA, "i28", "faint"), words);
        column.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().setAll(column);
    }
}
