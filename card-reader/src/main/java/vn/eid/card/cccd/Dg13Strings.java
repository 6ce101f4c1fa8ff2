package vn.eid.card.cccd;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/** The string types seen in DG13, all brought to composed Unicode without control characters. */
final class Dg13Strings {
    private static final int MAX_BYTES = 8192;

    private Dg13Strings() {}

    /** The text; empty for a type that holds none, or for bytes that are not of the type's character set. */
    static Optional<String> decode(int tag, byte[] value) {
        if (value.length > MAX_BYTES) {
            return Optional.empty();
        }
        return switch (tag) {
            // UTF8String; OCTET STRING and context tags were seen in its place
            case 0x0C, 0x04, 0x80, 0x81 -> text(value, StandardCharsets.UTF_8);
            // Printable, T61, IA5, Visible: ASCII by their definition, UTF-8 by mistake
            case 0x13, 0x14, 0x16, 0x1A ->
                text(value, StandardCharsets.UTF_8).or(() -> text(value, StandardCharsets.ISO_8859_1));
            case 0x1E -> text(value, StandardCharsets.UTF_16BE);
            // NULL
            case 0x05 -> Optional.of("");
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(byte[] value, Charset charset) {
        try {
            String decoded = charset.newDecoder().decode(ByteBuffer.wrap(value)).toString();
            String composed = Normalizer.normalize(decoded, Normalizer.Form.NFC);
            return Optional.of(composed.replaceAll("\\p{Cntrl}", "").strip());
        } catch (CharacterCodingException otherCharset) {
            return Optional.empty();
        }
    }
}
