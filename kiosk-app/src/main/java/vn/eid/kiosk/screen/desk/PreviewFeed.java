package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.document.PageScanner.PageView;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.screen.display.LivePictures;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Scrim;

/**
 * Brings live pictures to the windows. Each place that shows them has them made in its own size on the camera's thread:
 * without a graphics card, scaling thirty pictures a second is what a toolkit does slowest.
 */
public final class PreviewFeed implements LivePreview {
    private final Executor fx;
    private final PictureFitter fitter;
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveView> view = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<LivenessView>> liveness =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final List<LiveScreen> screens = new CopyOnWriteArrayList<>();
    /** What is shown when no place asked for a size of its own: the camera's picture as it is. */
    private final LiveScreen whole = new LiveScreen(
            (frame, width, height, argb) -> Picture.copyBgr(frame.bgr(), argb), ignored -> {}, this::ask);

    private volatile Optional<Frame> last = Optional.empty();
    private LiveView newestView;
    private final ReadOnlyObjectWrapper<PageView> page = new ReadOnlyObjectWrapper<>();
    private PageView newestPage;
    private boolean asked;

    /** @param fx runs tasks on the FX thread, in order */
    public PreviewFeed(Executor fx) {
        this(fx, PictureFitter::nearest);
    }

    /**
     * @param fx runs tasks on the FX thread, in order
     * @param fitter brings pictures to the sizes of their places
     */
    public PreviewFeed(Executor fx, PictureFitter fitter) {
        this.fx = fx;
        PictureFitter one = fitter;
        // The camera's thread and, after a change of size, the FX thread.
        this.fitter = (frame, width, height, argb) -> {
            synchronized (one) {
                one.fit(frame, width, height, argb);
            }
        };
    }

    /**
     * The newest picture, null while there is none; FX thread. In the size of the first place that asked for one, and as the
     * camera saw it while nobody did.
     */
    public ReadOnlyObjectProperty<Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Pictures for one place on a window; none come before it says in which size. FX thread. */
    public LivePictures pictures() {
        return new LiveScreen(fitter, this::changed, this::ask);
    }

    private void changed(LiveScreen screen) {
        if (!screen.wanted()) {
            screens.remove(screen);
            screen.clear();
            return;
        }
        if (!screens.contains(screen)) {
            screens.add(screen);
        }
        last.ifPresent(screen::take);
    }

    /** What the analysis said last, null while it has said nothing; FX thread. */
    public ReadOnlyObjectProperty<LiveView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** What the liveness assistance asks for, empty while it does not run; FX thread. */
    public ReadOnlyObjectProperty<Optional<LivenessView>> livenessProperty() {
        return liveness.getReadOnlyProperty();
    }

    /** Where a page lay last, null while nobody has looked for one; FX thread. */
    public ReadOnlyObjectProperty<PageView> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** Forgets the last picture, so that the next citizen does not see the one before; FX thread. */
    public void clear() {
        synchronized (this) {
            newestView = null;
            newestPage = null;
        }
        last = Optional.empty();
        screens.forEach(LiveScreen::clear);
        whole.clear();
        picture.set(null);
        view.set(null);
        page.set(null);
    }

    @Override
    public void frame(Frame frame) {
        last = Optional.of(frame);
        if (screens.isEmpty()) {
            whole.size(new LivePictures.Fit(frame.width(), frame.height(), Scrim.NONE));
            whole.take(frame);
        } else {
            screens.forEach(screen -> screen.take(frame));
        }
        ask();
    }

    @Override
    public void view(LiveView seen) {
        synchronized (this) {
            newestView = seen;
        }
        ask();
    }

    /** Not merged like pictures: each colour of the light counts. */
    @Override
    public void liveness(Optional<LivenessView> now) {
        fx.execute(() -> liveness.set(now));
    }

    @Override
    public void page(PageView seen) {
        synchronized (this) {
            newestPage = seen;
        }
        ask();
    }

    private void ask() {
        synchronized (this) {
            if (asked) {
                return;
            }
            asked = true;
        }
        fx.execute(this::deliver);
    }

    private void deliver() {
        LiveView nextView;
        PageView nextPage;
        synchronized (this) {
            asked = false;
            nextView = newestView;
            nextPage = newestPage;
            newestPage = null;
            newestView = null;
        }
        screens.forEach(LiveScreen::deliver);
        whole.deliver();
        Picture shown =
                (screens.isEmpty() ? whole : screens.get(0)).pictureProperty().get();
        if (shown != null) {
            picture.set(shown);
        }
        if (nextView != null) {
            view.set(nextView);
        }
        if (nextPage != null) {
            page.set(nextPage);
        }
    }
}
