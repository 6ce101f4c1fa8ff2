package vn.eid.kiosk.screen.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import vn.eid.kiosk.screen.display.Modules;

/** A QR code drawn as one sharp shape on white paper, in both themes, since readers want dark on light. */
public final class QrView extends Region {
    private final Path path = new Path();
    private final double size;

    /** @param size side in pixels without the quiet margin */
    public QrView(Modules modules, double size, String spoken) {
        this.size = size;
        getStyleClass().add("paper");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        double module = Math.floor(size / modules.side());
        path.setStrokeWidth(0);
        path.setStroke(null);
        path.getStyleClass().add("qr");
        for (int y = 0; y < modules.side(); y++) {
            for (int x = 0; x < modules.side(); x++) {
                if (modules.dark(x, y)) {
                    square(x * module, y * module, module);
                }
            }
        }
        double used = module * modules.side();
        path.setTranslateX((size - used) / 2);
        path.setTranslateY((size - used) / 2);
        getChildren().add(path);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private void square(double x, double y, double side) {
        path.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new HLineTo(x + side),
                        new VLineTo(y + side),
                        new HLineTo(x),
                        new ClosePath());
    }

    @Override
    protected double computePrefWidth(double height) {
        return size + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return size + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        path.setLayoutX(snappedLeftInset());
        path.setLayoutY(snappedTopInset());
    }
}
