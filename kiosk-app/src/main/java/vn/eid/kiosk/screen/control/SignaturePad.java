package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import vn.eid.kiosk.screen.display.Ink;

/** A place to sign with finger, pen or mouse; strokes are kept as points with their time, not as a picture. */
public final class SignaturePad extends Pane {
    /** More than any signature needs; what is drawn beyond it is not taken. */
    private static final int MOST_POINTS = 20_000;

    private final LongSupplier millis;
    private final List<List<Ink.Point>> strokes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper signed = new ReadOnlyBooleanWrapper(false);
    private final Region baseline = Boxes.styled(new Region(), "baseline");
    private Polyline line = new Polyline();
    private long began;
    private int points;

    /** @param millis a clock that only goes forward */
    public SignaturePad(LongSupplier millis, String spoken) {
        this.millis = millis;
        getStyleClass().add("pad");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(spoken);
        setFocusTraversable(false);
        getChildren().add(baseline);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
    }

    /** Whether there is enough ink for a signature. */
    public ReadOnlyBooleanProperty signedProperty() {
        return signed.getReadOnlyProperty();
    }

    /** The signature so far. */
    public Ink ink() {
        return new Ink((int) getWidth(), (int) getHeight(), strokes);
    }

    /** Starts again with an empty pad. */
    public void clear() {
        getChildren().setAll(baseline);
        strokes.clear();
        points = 0;
        signed.set(false);
    }

    private void press(MouseEvent event) {
        if (strokes.isEmpty()) {
            began = millis.getAsLong();
        }
        line = Boxes.styled(new Polyline(), "stroke");
        line.setManaged(false);
        getChildren().add(line);
        strokes.add(new ArrayList<>());
        add(event);
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (!strokes.isEmpty()) {
            add(event);
        }
        event.consume();
    }

    private void add(MouseEvent event) {
        if (points >= MOST_POINTS) {
            return;
        }
        double x = Math.max(0, Math.min(getWidth() - 1, event.getX()));
        double y = Math.max(0, Math.min(getHeight() - 1, event.getY()));
        line.getPoints().addAll(x, y);
        strokes.get(strokes.size() - 1).add(new Ink.Point((int) x, (int) y, (int)
                Math.max(0, millis.getAsLong() - began)));
        points++;
        signed.set(points >= 8);
    }

    @Override
    protected void layoutChildren() {
        baseline.resizeRelocate(48, Math.round(getHeight() * 0.74), Math.max(0, getWidth() - 96), 1);
        var clip = new Rectangle(getWidth(), getHeight());
        clip.setArcWidth(24);
        clip.setArcHeight(24);
        setClip(clip);
    }
}
