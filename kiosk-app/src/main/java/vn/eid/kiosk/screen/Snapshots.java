package vn.eid.kiosk.screen;

import java.io.IOException;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** Pictures of windows as files, of any size, whether or not a screen of that size is there. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * A size of picture.
     *
     * @param scale pixels of the picture for each pixel of the layout, 2 for a screen at 200 %
     */
    public record Size(int width, int height, double scale) {
        public static Size of(int width, int height) {
            return new Size(width, height, 1);
        }
    }

    /** Lays a window's content out in a size and writes it down; FX thread. */
    public static void write(Parent root, Size size, Path file) throws IOException {
        for (int pass = 0; pass < 3; pass++) {
            // Wrapped labels know their height only after their width is known: a few passes settle it.
            root.resize(size.width(), size.height());
            root.applyCss();
            root.layout();
        }
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(size.scale(), size.scale()));
        var picture = SwingFXUtils.fromFXImage(root.snapshot(parameters, null), null);
        ImageIO.write(picture, "png", file.toFile());
        if (root.getScene() != null) {
            root.resize(root.getScene().getWidth(), root.getScene().getHeight());
        }
    }
}
