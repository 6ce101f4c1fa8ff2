package vn.eid.sync.dossier;

import java.util.Arrays;

/** Immutable bytes with their media type: an image, a raw data group, a page. {@code toString} names the length only. */
public final class Content {
    private final String mediaType;
    private final byte[] bytes;

    public Content(String mediaType, byte[] bytes) {
        if (!mediaType.matches("[a-z]+/[a-z0-9.+-]+")) {
            throw new IllegalArgumentException("not a media type");
        }
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A fresh copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && mediaType.equals(that.mediaType) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * mediaType.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return mediaType + " of " + bytes.length + " bytes";
    }
}
