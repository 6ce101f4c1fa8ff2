package vn.eid.kiosk.setup;

import java.util.List;

/**
 * How one step stands, and why.
 *
 * @param details what fills the sentence, for people; never a secret
 */
public record SetupResult(SetupStep step, SetupFinding finding, List<String> details) {
    public SetupResult {
        details = List.copyOf(details);
    }

    public static SetupResult of(SetupStep step, SetupFinding finding, Object... details) {
        return new SetupResult(
                step, finding, List.of(details).stream().map(Object::toString).toList());
    }

    public SetupState state() {
        return finding.state();
    }
}
