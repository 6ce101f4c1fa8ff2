package vn.eid.biometrics.document;

/**
 * One page as it goes into the dossier.
 *
 * @param jpeg encoded picture; shared, not to be written to
 * @param width pixels
 * @param height pixels
 * @param quality how well it can be read
 */
public record DocumentPage(byte[] jpeg, int width, int height, PageQuality quality) {
    @Override
    public String toString() {
        return "page " + width + "x" + height + " " + quality.verdict();
    }
}
