package vn.eid.biometrics.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.camera.CameraFaults;

/**
 * Looks over the raw bytes of a PDF before any parser does: a parser inflates object streams while it loads, so a file of
 * a few kilobytes could fill the memory before a limit is asked. Whatever inflates to more than a scan needs, is packed
 * twice, or hides how it is packed (encryption, a filter kept elsewhere) is refused.
 */
final class PdfGuard {
    static final int MAX_BYTES = 15 << 20;
    private static final long MAX_STREAM = 96L << 20;
    private static final long MAX_TOTAL = 256L << 20;
    private static final int MAX_STREAMS = 5_000;
    /** Nobody packs a scan twice; bombs do, because a thousandfold gain squares. */
    private static final Pattern PACKED_TWICE =
            Pattern.compile("/(?:Fl|FlateDecode|LZWDecode|LZW)\\s*/(?:Fl|FlateDecode|LZWDecode|LZW)\\b");

    private static final Pattern FILTER_ELSEWHERE =
            Pattern.compile("/Filter\\s*(?:\\[\\s*(?:/\\w+\\s*){0,8})?\\d+\\s+\\d+\\s+R");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final int DICTIONARY = 4096;
    private static final byte[] OBJECT = "obj".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPTED = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_WITHIN = 1024;

    private PdfGuard() {}

    /** Whether the bytes call themselves a PDF, ISO 32000-1 §7.5.2 with the usual tolerance for bytes before. */
    static boolean looksLikePdf(byte[] file) {
        return indexOf(file, HEAD, 0, Math.min(file.length, HEAD_WITHIN)) >= 0;
    }

    /** @throws CameraException {@link vn.eid.biometrics.CameraFault#IMAGE_TOO_LARGE} */
    static void check(byte[] file) throws CameraException {
        if (file.length > MAX_BYTES) {
            throw CameraFaults.tooLarge("PDF of " + file.length + " bytes, at most " + MAX_BYTES);
        }
        if (indexOf(file, ENCRYPTED, 0, file.length) >= 0) {
            throw CameraFaults.unreadable("encrypted PDF", null);
        }
        long total = 0;
        int streams = 0;
        for (int at = indexOf(file, STREAM, 0, file.length); at >= 0; at = indexOf(file, STREAM, at + 6, file.length)) {
            checkDictionary(file, at);
            int body = body(file, at + STREAM.length);
            boolean zlib = body + 1 < file.length && (file[body] & 0x0F) == 8;
            if (zlib) {
                long size = inflated(file, body, Math.min(MAX_STREAM, MAX_TOTAL - total) + 1);
                total += size;
                if (size > MAX_STREAM || total > MAX_TOTAL || ++streams > MAX_STREAMS) {
                    throw CameraFaults.tooLarge("PDF that unpacks to more than a scan needs");
                }
            }
        }
    }

    /** The dictionary stands between the object's head and its stream; names in it may be escaped, ISO 32000-1 §7.3.5. */
    private static void checkDictionary(byte[] file, int stream) throws CameraException {
        int from = Math.max(0, stream - DICTIONARY);
        for (int head = indexOf(file, OBJECT, from, stream);
                head >= 0;
                head = indexOf(file, OBJECT, head + 3, stream)) {
            from = head;
        }
        String raw = new String(file, from, stream - from, StandardCharsets.ISO_8859_1);
        String plain = ESCAPED.matcher(raw)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        if (PACKED_TWICE.matcher(plain).find()
                || FILTER_ELSEWHERE.matcher(plain).find()) {
            throw CameraFaults.tooLarge("PDF with a stream that is packed twice or hides how");
        }
    }

    private static int body(byte[] file, int at) {
        int body = at;
        while (body < file.length && (file[body] == '\r' || file[body] == '\n')) {
            body++;
        }
        return body;
    }

    /** How much the stream inflates to, at most {@code limit}; what is no valid stream counts up to where it breaks. */
    private static long inflated(byte[] file, int from, long limit) {
        Inflater inflater = new Inflater();
        byte[] out = new byte[1 << 16];
        try {
            inflater.setInput(file, from, file.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() < limit) {
                int n = inflater.inflate(out);
                if (n == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException notPacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static int indexOf(byte[] in, byte[] what, int from, int to) {
        for (int at = from; at + what.length <= to; at++) {
            if (in[at] == what[0] && Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
