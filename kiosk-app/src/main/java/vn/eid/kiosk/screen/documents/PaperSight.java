package vn.eid.kiosk.screen.documents;

import java.util.Optional;
import vn.eid.biometrics.document.PageOutline;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.biometrics.document.PageScanner.PageView;
import vn.eid.biometrics.document.Verdict;

/** What the officer should do with the paper under the camera: one thing at a time. */
public enum PaperSight {
    /** No page is seen whole. */
    NO_PAGE,
    /** A lamp is reflected. */
    GLARE,
    /** Too far away to be read. */
    FAR,
    BLURRED,
    /** Good: it is taken by itself when it lies still. */
    HOLD,
    /** Taken: turn it over, or put down the next. */
    TAKEN;

    /** How far a page must move before it counts as another, in shares of the picture's width. */
    private static final double MOVED = 0.10;

    /**
     * The one thing to do.
     *
     * @param taken where the page lay that was taken last
     * @param width of the picture
     */
    static PaperSight of(PageView view, Optional<PageOutline> taken, int width) {
        if (view.outline().isEmpty() || view.quality().isEmpty()) {
            return NO_PAGE;
        }
        if (taken.filter(it -> !moved(view, it, width)).isPresent()) {
            return TAKEN;
        }
        PageQuality quality = view.quality().get();
        if (quality.glare().verdict() != Verdict.GOOD) {
            return GLARE;
        }
        if (quality.sharpness().verdict() == Verdict.BAD) {
            return BLURRED;
        }
        return quality.resolution().verdict() == Verdict.BAD ? FAR : HOLD;
    }

    /** Whether another page lies there than the one that was taken. */
    static boolean moved(PageView view, PageOutline taken, int width) {
        return view.outline().map(it -> it.movedFrom(taken) > MOVED * width).orElse(true);
    }
}
