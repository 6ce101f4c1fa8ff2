package vn.eid.biometrics.match;

import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.MatchResult;

/** Says that nothing is compared. Methods without a recognition model err on every third pair, so there is no substitute. */
final class NoMatcher implements FaceMatcher {
    @Override
    public MatchResult match(Frame portrait, Frame chip) {
        return new MatchResult.NotAvailable(MatchResult.Reason.MODEL_MISSING);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
