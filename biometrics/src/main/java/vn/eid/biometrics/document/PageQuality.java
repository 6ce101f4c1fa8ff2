package vn.eid.biometrics.document;

/**
 * How well a page can be read.
 *
 * @param resolution pixels of the longer side
 * @param sharpness steepness of the steepest edges in shares of the page's contrast a pixel, about 0.2..0.8
 * @param glare share of the page, 0..1, that a reflection has washed out
 */
public record PageQuality(Check resolution, Check sharpness, Check glare) {
    /** One thing that was looked at: its value and what that means. */
    public record Check(double value, Verdict verdict) {}

    /** The worst of the three. */
    public Verdict verdict() {
        return resolution.verdict().worse(sharpness.verdict()).worse(glare.verdict());
    }
}
