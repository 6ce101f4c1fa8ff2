package vn.eid.kiosk.screen.display;

import javafx.beans.property.ReadOnlyObjectProperty;

/** Live pictures for one place on a window, made in exactly the size in which they are shown there. */
public interface LivePictures {
    /** The newest, null while there is none; FX thread. Pixel arrays are used again, their number stays small. */
    ReadOnlyObjectProperty<Picture> pictureProperty();

    /** How pictures are wanted from now on; the last one is made anew at once. FX thread. */
    void fit(Fit wanted);

    /** What was shown last is being painted now, so that the next may follow. FX thread. */
    void painted();

    /**
     * A size in pixels of the screen, with what is laid over the picture.
     *
     * @param width 0 when nothing is shown
     * @param height 0 when nothing is shown
     */
    record Fit(int width, int height, Scrim scrim) {
        /** Nobody looks. */
        public static final Fit NOTHING = new Fit(0, 0, Scrim.NONE);

        public boolean isNothing() {
            return width <= 0 || height <= 0;
        }
    }
}
