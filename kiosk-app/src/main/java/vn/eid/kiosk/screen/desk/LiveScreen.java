package vn.eid.kiosk.screen.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.biometrics.Frame;
import vn.eid.kiosk.screen.display.LivePictures;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Scrim;

/**
 * Pictures for one place. They are made on the camera's thread into buffers that go round, so that the FX thread only swaps.
 * Two may wait for their turn to be painted, since a machine without a graphics card paints unevenly; when more come, the
 * oldest is dropped.
 */
final class LiveScreen implements LivePictures {
    private static final int MOST_WAITING = 2;
    private static final double MOST_ENLARGED = 1.5;
    /** Those that wait, the one that is shown, the one that is being made. */
    private static final int BUFFERS = MOST_WAITING + 2;

    private final PictureFitter fitter;
    private final Consumer<LiveScreen> changed;
    private final Runnable ask;
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final Deque<int[]> free = new ArrayDeque<>();
    private Fit fit = Fit.NOTHING;
    private Scrim.Laid scrim = Scrim.NONE.on(1, 1);
    private int width;
    private int height;
    private final Deque<Picture> waiting = new ArrayDeque<>();
    /** Whether somebody tells when pictures are painted; FX thread. */
    private boolean paced;
    /** Whether what is shown was not painted yet; FX thread. */
    private boolean fresh;

    /**
     * @param changed told when another size is wanted; FX thread
     * @param ask has {@link #deliver} called on the FX thread soon
     */
    LiveScreen(PictureFitter fitter, Consumer<LiveScreen> changed, Runnable ask) {
        this.fitter = fitter;
        this.changed = changed;
        this.ask = ask;
    }

    @Override
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    @Override
    public void fit(Fit wanted) {
        if (size(wanted)) {
            changed.accept(this);
            deliver();
        }
    }

    /** Any thread; whether that is another size than before. */
    synchronized boolean size(Fit wanted) {
        if (wanted.equals(fit)) {
            return false;
        }
        fit = wanted;
        width = 0;
        return true;
    }

    synchronized boolean wanted() {
        return !fit.isNothing();
    }

    /** Makes the next picture, unless every buffer is in use. */
    synchronized void take(Frame frame) {
        if (fit.isNothing()) {
            return;
        }
        // A little more than the camera has is made here, since the toolkit enlarges slowly; much more is left to it.
        double shrink = Math.min(
                1,
                MOST_ENLARGED * Math.min((double) frame.width() / fit.width(), (double) frame.height() / fit.height()));
        prepare(pixels(fit.width() * shrink), pixels(fit.height() * shrink));
        if (waiting.size() >= MOST_WAITING) {
            free.add(waiting.remove().argb());
        }
        int[] buffer = free.poll();
        if (buffer != null) {
            fitter.fit(frame, width, height, buffer);
            scrim.over(buffer);
            waiting.add(new Picture(width, height, buffer));
        }
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    private void prepare(int wide, int high) {
        if (width != wide || height != high) {
            width = wide;
            height = high;
            scrim = fit.scrim().on(wide, high);
            waiting.clear();
            free.clear();
            for (int i = 0; i < BUFFERS; i++) {
                free.add(new int[wide * high]);
            }
        }
    }

    /** FX thread. */
    void deliver() {
        if (paced && fresh) {
            return;
        }
        Optional<Picture> next;
        synchronized (this) {
            while (!paced && waiting.size() > 1) {
                free.add(waiting.remove().argb());
            }
            next = Optional.ofNullable(waiting.poll());
        }
        if (next.isPresent()) {
            Picture before = picture.get();
            picture.set(next.get());
            fresh = true;
            giveBack(before);
        }
    }

    @Override
    public void painted() {
        paced = true;
        fresh = false;
        boolean more;
        synchronized (this) {
            more = !waiting.isEmpty();
        }
        if (more) {
            // Not now: it would take the place of the one that is about to be painted.
            ask.run();
        }
    }

    /** FX thread. */
    void clear() {
        synchronized (this) {
            waiting.forEach(left -> free.add(left.argb()));
            waiting.clear();
        }
        Picture before = picture.get();
        picture.set(null);
        fresh = false;
        giveBack(before);
    }

    private synchronized void giveBack(Picture before) {
        if (before != null && before.width() == width && before.height() == height && free.size() < BUFFERS) {
            free.add(before.argb());
        }
    }
}
