package vn.eid.kiosk.screen.documents;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.biometrics.document.PageQuality;
import vn.eid.biometrics.document.Verdict;
import vn.eid.kiosk.enrolment.PaperPage;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Picture;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.sync.dossier.Content;

/** The pages of the paper in hand as small pictures, each decoded once. FX thread. */
final class PagePictures {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<PageLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Map<Content, Optional<Picture>> decoded = new IdentityHashMap<>();
    private List<PaperPage> pages = List.of();

    PagePictures(Desk desk) {
        this.desk = desk;
    }

    ReadOnlyObjectProperty<List<PageLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    void show(List<PaperPage> now) {
        pages = now;
        var images = now.stream().map(PaperPage::image).toList();
        decoded.keySet().removeIf(it -> images.stream().noneMatch(image -> image == it));
        draw();
        for (Content image : images) {
            if (!decoded.containsKey(image)) {
                desk.ports().decode(image, picture -> {
                    decoded.put(image, picture);
                    draw();
                });
            }
        }
    }

    private void draw() {
        var made = new java.util.ArrayList<PageLine>();
        for (int i = 0; i < pages.size(); i++) {
            var page = pages.get(i);
            var verdict = page.quality().verdict();
            made.add(new PageLine(
                    desk.texts().of("page.name", Integer.toString(i + 1)),
                    decoded.getOrDefault(page.image(), Optional.empty()),
                    !decoded.containsKey(page.image()),
                    verdict == Verdict.GOOD ? Symbol.CHECK_CIRCLE : Symbol.ALERT,
                    desk.texts().of(words(page.quality())),
                    tone(verdict)));
        }
        lines.set(List.copyOf(made));
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> Tone.GOOD;
            case DOUBTFUL -> Tone.CAUTION;
            case BAD -> Tone.BAD;
        };
    }

    /** The worst thing about a page. */
    static String words(PageQuality quality) {
        Function<Verdict, Boolean> worst = verdict -> verdict == quality.verdict();
        if (quality.verdict() == Verdict.GOOD) {
            return "page.good";
        }
        if (worst.apply(quality.glare().verdict())) {
            return "page.glare";
        }
        return worst.apply(quality.sharpness().verdict()) ? "page.blurred" : "page.small";
    }
}
