package vn.eid.biometrics.match;

/**
 * The thresholds of one model and where they come from. A threshold without the data that it was found on means nothing.
 *
 * @param matcher name of the model in the manifest
 * @param review cosine similarity below which two pictures are not the same person
 * @param match cosine similarity from which they are; between both an officer looks
 * @param calibratedOn the data, for the record
 */
public record MatchProfile(String matcher, double review, double match, String calibratedOn) {
    public MatchProfile {
        if (!(-1 <= review && review <= match && match <= 1)) {
            throw new IllegalArgumentException("thresholds of " + matcher + ": " + review + ", " + match);
        }
    }
}
