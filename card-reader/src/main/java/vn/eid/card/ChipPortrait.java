package vn.eid.card;

/**
 * The photograph of DG2, still encoded.
 *
 * @param format encoding, decided by the image's own first bytes, not by the header
 * @param image encoded image
 * @param width pixels, from the image's own header (SOF or SIZ), checked against the limit before anybody decodes it
 * @param height pixels
 */
public record ChipPortrait(Format format, Octets image, int width, int height) {
    /** Encodings allowed by ISO/IEC 19794-5 and 39794-5. */
    public enum Format {
        JPEG("image/jpeg"),
        JPEG2000("image/jp2"),
        JPEG2000_CODESTREAM("image/j2c");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
