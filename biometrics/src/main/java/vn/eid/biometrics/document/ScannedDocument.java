package vn.eid.biometrics.document;

import java.util.ArrayList;
import java.util.List;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.camera.CameraFaults;

/**
 * The pages of one paper, front first. Immutable: each change is another document.
 *
 * @param pages at most {@link #MAX_PAGES}
 */
public record ScannedDocument(List<DocumentPage> pages) {
    public static final int MAX_PAGES = 10;

    public static final ScannedDocument EMPTY = new ScannedDocument(List.of());

    public ScannedDocument {
        pages = List.copyOf(pages);
        if (pages.size() > MAX_PAGES) {
            throw new IllegalArgumentException(pages.size() + " pages");
        }
    }

    /** @throws CameraException {@link vn.eid.biometrics.CameraFault#IMAGE_TOO_LARGE} when there are enough pages */
    public ScannedDocument with(List<DocumentPage> more) throws CameraException {
        if (pages.size() + more.size() > MAX_PAGES) {
            throw CameraFaults.tooLarge("more than " + MAX_PAGES + " pages");
        }
        List<DocumentPage> all = new ArrayList<>(pages);
        all.addAll(more);
        return new ScannedDocument(all);
    }

    /** Takes another picture of a page. */
    public ScannedDocument replacing(int index, DocumentPage page) {
        List<DocumentPage> all = new ArrayList<>(pages);
        all.set(index, page);
        return new ScannedDocument(all);
    }

    public ScannedDocument without(int index) {
        List<DocumentPage> all = new ArrayList<>(pages);
        all.remove(index);
        return new ScannedDocument(all);
    }

    /** The worst page's verdict; good without pages, because nothing is bad yet. */
    public Verdict verdict() {
        return pages.stream().map(page -> page.quality().verdict()).reduce(Verdict.GOOD, Verdict::worse);
    }
}
