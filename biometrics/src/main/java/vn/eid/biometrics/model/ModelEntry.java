package vn.eid.biometrics.model;

/**
 * One model file that the program accepts, and nothing else under its name.
 *
 * @param name short stable name, also written into match results
 * @param file its name in the model folder
 * @param role what it is for
 * @param bytes exact length
 * @param sha256 lower-case hexadecimal
 * @param licence as its authors state it
 * @param source where it comes from, for people
 * @param purpose what the counter does with it
 * @param caveat what must be known before a roll-out; empty when nothing is
 */
public record ModelEntry(
        String name,
        String file,
        ModelRole role,
        long bytes,
        String sha256,
        String licence,
        String source,
        String purpose,
        String caveat) {
    public ModelEntry {
        if (!file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}") || !sha256.matches("[0-9a-f]{64}") || bytes <= 0) {
            throw new IllegalArgumentException("manifest entry " + name);
        }
    }
}
