package vn.eid.biometrics;

/**
 * A taken portrait, cropped 2:3 and encoded.
 *
 * @param jpeg encoded picture; shared, not to be written to
 * @param width pixels
 * @param height pixels
 * @param quality of the cropped picture
 */
public record Portrait(byte[] jpeg, int width, int height, PortraitQuality quality) {
    @Override
    public String toString() {
        return "portrait " + width + "x" + height;
    }
}
