package vn.eid.biometrics.document;

import java.time.Duration;
import java.util.Optional;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.ImageEncoder;

/**
 * Watches the live view for a page: says where it is, how well it can be read, and when it has lain still long enough to
 * be taken. After a page was taken it waits until the page has moved before it offers the next. One instance for one
 * paper, one thread.
 */
public final class PageScanner {
    private static final Duration STEADY = Duration.ofMillis(600);
    /** Corners of a page that lies still jump by a pixel or two of the working copy. */
    private static final double STILL_SHARE = 0.012;

    private static final double MOVED_SHARE = 0.10;
    private static final int JPEG_QUALITY = 88;

    private final PageFinder finder = new PageFinder();
    private final PageStraightener straightener = new PageStraightener();
    private final PageAssessor assessor = new PageAssessor();
    private final ImageEncoder encoder = new ImageEncoder();
    private Optional<PageOutline> anchor = Optional.empty();
    private Optional<PageOutline> taken = Optional.empty();
    private long steadySince;

    /**
     * What one frame showed.
     *
     * @param outline of the page in the frame
     * @param quality of the straightened page
     * @param ready true once: the page lies still and is readable, take the still now
     */
    public record PageView(Optional<PageOutline> outline, Optional<PageQuality> quality, boolean ready) {}

    public PageView look(Frame frame) {
        Optional<PageOutline> found = finder.find(frame);
        if (found.isEmpty()) {
            anchor = Optional.empty();
            return new PageView(found, Optional.empty(), false);
        }
        PageOutline outline = found.get();
        boolean resting = anchor.isPresent() && outline.movedFrom(anchor.get()) < STILL_SHARE * frame.width();
        if (!resting) {
            anchor = found;
            steadySince = frame.capturedNanos();
        }
        if (taken.isPresent() && outline.movedFrom(taken.get()) > MOVED_SHARE * frame.width()) {
            taken = Optional.empty();
        }
        PageQuality quality = assessor.fromCamera(straightener.straighten(frame, outline));
        boolean steady = frame.capturedNanos() - steadySince >= STEADY.toNanos();
        boolean readable =
                quality.glare().verdict() == Verdict.GOOD && quality.sharpness().verdict() != Verdict.BAD;
        boolean ready = steady && readable && taken.isEmpty();
        if (ready) {
            taken = found;
        }
        return new PageView(found, Optional.of(quality), ready);
    }

    /** Cuts the page out of the full-resolution still and judges it; the whole picture where no outline is found. */
    public DocumentPage take(Frame still) {
        Frame page = finder.find(still)
                .map(outline -> straightener.straighten(still, outline))
                .orElse(still);
        return new DocumentPage(
                encoder.jpeg(page, JPEG_QUALITY), page.width(), page.height(), assessor.fromCamera(page));
    }
}
