package vn.eid.kiosk.screen.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Key;

/**
 * Help about one screen.
 *
 * @param purpose what it is for
 * @param advice what to know, and what to do when something is so
 * @param keys what the keys do now, as on the buttons
 */
public record HelpText(String purpose, List<Advice> advice, List<KeyHelp> keys) {
    public HelpText {
        advice = List.copyOf(advice);
        keys = List.copyOf(keys);
    }

    /**
     * A sentence, or what to do in a case.
     *
     * @param when the case; empty for a plain sentence
     */
    public record Advice(Optional<String> when, String words) {
        /** {@code case: what to do}, or a sentence without a colon. */
        static Advice of(String text) {
            int colon = text.indexOf(": ");
            return colon < 0
                    ? new Advice(Optional.empty(), text)
                    : new Advice(Optional.of(text.substring(0, colon)), text.substring(colon + 2));
        }
    }

    /** A key and what it does. */
    public record KeyHelp(Key key, String words) {}

    /**
     * Help as the bundles hold it: the purpose, then pieces of advice, parted by bars.
     *
     * @param actions of the open screen; those that can be done now are listed
     */
    public static HelpText of(String bundled, List<Action> actions) {
        var parts = Arrays.stream(bundled.split("\\|")).map(String::strip).toList();
        var keys = actions.stream()
                .filter(action -> action.enabled().get() && action.key() != Key.F1)
                .map(action -> new KeyHelp(action.key(), action.label().getValue()))
                .distinct()
                .toList();
        return new HelpText(parts.get(0), parts.stream().skip(1).map(Advice::of).toList(), keys);
    }

    /** One sentence alone. */
    public static HelpText sentence(String words) {
        return new HelpText(words, List.of(), List.of());
    }
}
