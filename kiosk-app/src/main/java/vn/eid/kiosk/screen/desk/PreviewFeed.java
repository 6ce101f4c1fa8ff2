package vn.eid.kiosk.screen.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.document.PageScanner.PageView;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.screen.display.Picture;

/**
 * Brings live pictures to the windows. Pixels are converted on the camera's thread into one of three buffers that go
 * round, so that the FX thread only swaps; when it is busy, older pictures are dropped.
 */
public final class PreviewFeed implements LivePreview {
    private static final int BUFFERS = 3;

    private final Executor fx;
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveView> view = new ReadOnlyObjectWrapper<>();
    private final Deque<int[]> free = new ArrayDeque<>();
    private Picture newest;
    private LiveView newestView;
    private final ReadOnlyObjectWrapper<PageView> page = new ReadOnlyObjectWrapper<>();
    private PageView newestPage;
    private boolean asked;
    private int pixels;

    /** @param fx runs tasks on the FX thread, in order */
    public PreviewFeed(Executor fx) {
        this.fx = fx;
    }

    /** The newest picture, null while there is none; FX thread. */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What the analysis said last, null while it has said nothing; FX thread. */
    public ReadOnlyObjectProperty<LiveView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Where a page lay last, null while nobody has looked for one; FX thread. */
    public ReadOnlyObjectProperty<PageView> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Forgets the last picture, so that the next citizen does not see the one before; FX thread. */
    public void clear() {
        synchronized (this) {
            newest = null;
            newestView = null;
            newestPage = null;
        }
        picture.set(null);
        view.set(null);
        page.set(null);
    }

    @Override
    public void frame(Frame frame) {
        int[] buffer = take(frame.width() * frame.height());
        if (buffer.length == 0) {
            return;
        }
        Picture.copyBgr(frame.bgr(), buffer);
        synchronized (this) {
            if (newest != null) {
                free.add(newest.argb());
            }
            newest = new Picture(frame.width(), frame.height(), buffer);
            ask();
        }
    }

    @Override
    public void view(LiveView seen) {
        synchronized (this) {
            newestView = seen;
            ask();
        }
    }

    @Override
    public void page(PageView seen) {
        synchronized (this) {
            newestPage = seen;
            ask();
        }
    }

    /** An empty array when every buffer is in use: the picture is dropped. */
    private synchronized int[] take(int needed) {
        if (pixels != needed) {
            pixels = needed;
            free.clear();
            for (int i = 0; i < BUFFERS; i++) {
                free.add(new int[needed]);
            }
        }
        return free.isEmpty() ? new int[0] : free.poll();
    }

    private void ask() {
        if (!asked) {
            asked = true;
            fx.execute(this::deliver);
        }
    }

    private void deliver() {
        Picture next;
        LiveView nextView;
        PageView nextPage;
        synchronized (this) {
            asked = false;
            next = newest;
            nextView = newestView;
            nextPage = newestPage;
            newestPage = null;
            newest = null;
            newestView = null;
        }
        if (next != null) {
            Picture last = picture.get();
            picture.set(next);
            giveBack(last);
        }
        if (nextView != null) {
            view.set(nextView);
        }
        if (nextPage != null) {
            page.set(nextPage);
        }
    }

    private synchronized void giveBack(Picture last) {
        if (last != null && last.argb().length == pixels) {
            free.add(last.argb());
        }
    }
}
