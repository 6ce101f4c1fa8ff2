package vn.eid.kiosk.enrolment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.sync.dossier.AttachedDocument;
import vn.eid.sync.dossier.Content;

/**
 * The pages of papers as parts of a draft, each under the digest of its bytes: a page is written once, however often the
 * list of papers changes around it. Remembers which of them lie on the disk.
 */
final class DraftPages {
    private static final String PREFIX = "page-";
    /** Enough of the digest that no two pages of one draft meet. */
    private static final int DIGITS = 32;

    private final Set<String> written = new HashSet<>();
    /** Of an earlier run: perhaps whole, perhaps emptied. */
    private final Set<String> found = new HashSet<>();

    /** The list without the pages' bytes: what the draft's part {@code papers} holds. */
    record Listed(List<Entry> documents, List<Page> inHand, Optional<PaperHint> hint) {
        /** Names of all pages. */
        List<String> pages() {
            var names = new ArrayList<String>();
            documents.forEach(it -> names.addAll(it.pages()));
            inHand.forEach(it -> names.add(it.page()));
            return names;
        }

        Kept.KeptPapers papers(Map<String, Content> contents) {
            var hand = inHand.stream()
                    .map(it -> new PaperPage(contents.get(it.page()), it.quality()))
                    .toList();
            return new Kept.KeptPapers(
                    documents.stream().map(it -> it.document(contents)).toList(), new PaperInHand(hand, hint));
        }
    }

    /** A paper of the dossier with the names of its pages. */
    record Entry(AttachedDocument.Details details, List<String> pages, boolean compared, Optional<String> comparedBy) {
        AttachedDocument document(Map<String, Content> contents) {
            return new AttachedDocument(
                    details, pages.stream().map(contents::get).toList(), compared, comparedBy);
        }
    }

    /** A page of the paper in hand. */
    record Page(String page, PageQuality quality) {}

    static Listed list(Kept.KeptPapers papers) {
        return new Listed(
                papers.documents().stream().map(DraftPages::entry).toList(),
                papers.hand().pages().stream()
                        .map(it -> new Page(name(it.image()), it.quality()))
                        .toList(),
                papers.hand().hint());
    }

    private static Entry entry(AttachedDocument document) {
        return new Entry(
                document.details(),
                document.pages().stream().map(DraftPages::name).toList(),
                document.originalCompared(),
                document.comparedBy());
    }

    /** Every page by its name. */
    static Map<String, Content> contents(Kept.KeptPapers papers) {
        var contents = new LinkedHashMap<String, Content>();
        papers.documents().forEach(it -> it.pages().forEach(page -> contents.put(name(page), page)));
        papers.hand().pages().forEach(it -> contents.put(name(it.image()), it.image()));
        return contents;
    }

    /** Another draft is worked on, with these parts on the disk. */
    void opened(Collection<String> parts) {
        written.clear();
        found.clear();
        parts.stream().filter(it -> it.startsWith(PREFIX)).forEach(found::add);
    }

    boolean isNew(String page) {
        return !written.contains(page);
    }

    void written(String page) {
        written.add(page);
        found.remove(page);
    }

    void emptied(String page) {
        written.remove(page);
        found.remove(page);
    }

    /** Pages on the disk that are not among these. */
    List<String> besides(Collection<String> named) {
        return Stream.concat(written.stream(), found.stream())
                .filter(it -> !named.contains(it))
                .toList();
    }

    private static String name(Content page) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(page.bytes());
            return PREFIX + HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java runtime lacks SHA-256", e);
        }
    }
}
