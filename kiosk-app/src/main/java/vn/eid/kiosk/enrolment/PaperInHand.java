package vn.eid.kiosk.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.document.ScannedDocument;

/**
 * The paper that is being entered: its pages so far, and what its code says. It becomes a paper of the dossier when its
 * number is right and the officer has compared it.
 *
 * @param pages front first, at most {@link #MOST_PAGES}
 * @param hint of the code that was read last
 */
public record PaperInHand(List<PaperPage> pages, Optional<PaperHint> hint) {
    /** As many as a file may have. */
    public static final int MOST_PAGES = ScannedDocument.MAX_PAGES;

    public static final PaperInHand NOTHING = new PaperInHand(List.of(), Optional.empty());

    public PaperInHand {
        pages = List.copyOf(pages);
        if (pages.size() > MOST_PAGES) {
            throw new IllegalArgumentException(pages.size() + " pages");
        }
    }

    /** Whether so many more pages have room. */
    boolean hasRoomFor(int more) {
        return pages.size() + more <= MOST_PAGES;
    }

    PaperInHand with(List<PaperPage> more) {
        var all = new ArrayList<>(pages);
        all.addAll(more);
        return new PaperInHand(all, hint);
    }

    PaperInHand without(int index) {
        var fewer = new ArrayList<>(pages);
        fewer.remove(index);
        return new PaperInHand(fewer, hint);
    }

    /** A newer code takes the place of an older one; no code leaves it as it is. */
    PaperInHand hinted(Optional<PaperHint> newer) {
        return newer.isPresent() ? new PaperInHand(pages, newer) : this;
    }

    @Override
    public String toString() {
        return "paper of " + pages.size() + " pages";
    }
}
