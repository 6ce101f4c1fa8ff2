package vn.eid.kiosk.screen.journey;

import java.util.Optional;
import vn.eid.biometrics.MatchResult;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.display.MatchLine;
import vn.eid.kiosk.screen.text.Texts;

/** Says in words how alike two photographs are. */
public final class MatchWords {
    private final Texts texts;

    public MatchWords(Texts texts) {
        this.texts = texts;
    }

    /** The likeness; when nothing could be compared, amber with the reason and an empty bar. */
    public Optional<MatchLine> of(MatchResult result) {
        if (result instanceof MatchResult.Compared it) {
            var score = texts.of("match.score", Integer.toString(it.score()));
            var threshold = texts.of("match.threshold", Integer.toString(it.threshold()));
            var brief = texts.of("match.score.brief", Integer.toString(it.score()));
            var title = texts.of("match", it.decision());
            return Optional.of(
                    new MatchLine(mark(it.decision()), title, it.score(), it.threshold(), score, threshold, brief));
        }
        if (result instanceof MatchResult.NotAvailable it) {
            var why = texts.of("match.reason", it.reason());
            return Optional.of(new MatchLine(Mark.NOT_VERIFIED, texts.of("match.NOT_AVAILABLE"), 0, 100, why, "", ""));
        }
        return Optional.empty();
    }

    /** The likeness in a few words, for the rail. */
    public String brief(MatchResult result) {
        return result instanceof MatchResult.Compared it
                ? texts.of("match.brief." + it.decision(), Integer.toString(it.score()))
                : texts.of("match.NOT_AVAILABLE");
    }

    private static Mark mark(MatchResult.Decision decision) {
        return switch (decision) {
            case MATCH -> Mark.VERIFIED;
            case REVIEW -> Mark.NOT_VERIFIED;
            case NO_MATCH -> Mark.FAILED;
        };
    }
}
