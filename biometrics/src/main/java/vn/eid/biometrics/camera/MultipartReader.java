package vn.eid.biometrics.camera;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Takes the pictures out of a {@code multipart/x-mixed-replace} stream (RFC 2046 §5.1 as cameras use it), with or without
 * content lengths. The sender is not trusted: header lines, header blocks and pictures have limits, and a stream that
 * breaks them is an {@link IOException}.
 */
final class MultipartReader {
    private static final int MAX_LINE = 1024;
    private static final int MAX_LINES = 64;

    private final BufferedInputStream in;
    private final int maxPicture;

    MultipartReader(InputStream in, int maxPicture) {
        this.in = new BufferedInputStream(in, 64 << 10);
        this.maxPicture = maxPicture;
    }

    /** The next part's bytes. */
    byte[] next() throws IOException {
        OptionalInt length = headers();
        if (length.isPresent()) {
            if (length.getAsInt() > maxPicture) {
                throw new IOException("a picture of " + length.getAsInt() + " bytes");
            }
            byte[] picture = in.readNBytes(length.getAsInt());
            if (picture.length < length.getAsInt()) {
                throw new EOFException("the stream ended within a picture");
            }
            return picture;
        }
        return untilEndOfImage();
    }

    /** Skips to a part's header block and reads its length; empty when it gives none. */
    private OptionalInt headers() throws IOException {
        OptionalInt length = OptionalInt.empty();
        boolean inside = false;
        for (int lines = 0; lines < MAX_LINES; lines++) {
            String line = line();
            if (line.isEmpty()) {
                if (inside) {
                    return length;
                }
            } else if (line.startsWith("--")) {
                inside = true;
                length = OptionalInt.empty();
            } else {
                int colon = line.indexOf(':');
                // Some cameras forget the boundary's dashes; a header says as well that a part begins.
                inside |= colon > 0;
                if (colon > 0
                        && line.substring(0, colon)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .equals("content-length")) {
                    length = OptionalInt.of(number(line.substring(colon + 1).strip()));
                }
            }
        }
        throw new IOException("no part within " + MAX_LINES + " lines");
    }

    private static int number(String text) throws IOException {
        if (!text.matches("\\d{1,9}")) {
            throw new IOException("a content length that is no number");
        }
        return Integer.parseInt(text);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(80);
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the stream ended");
            }
            if (b == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).strip();
            }
            if (line.size() >= MAX_LINE) {
                throw new IOException("a header line without end");
            }
            line.write(b);
        }
    }

    /** Without a length a JPEG ends at its end marker, which coded data cannot contain. */
    private byte[] untilEndOfImage() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream(128 << 10);
        int before = -1;
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException("the stream ended within a picture");
            }
            if (picture.size() >= maxPicture) {
                throw new IOException("a picture without end");
            }
            picture.write(b);
            if (before == 0xFF && b == 0xD9) {
                return picture.toByteArray();
            }
            before = b;
        }
    }
}
