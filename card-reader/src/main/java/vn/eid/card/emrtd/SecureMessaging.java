package vn.eid.card.emrtd;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/**
 * Secure messaging of ICAO 9303-11 §9.8: every command and every answer is encrypted and carries a MAC over a counter that
 * only grows. An answer that is not protected, in another order, or with one data object more, is no answer.
 */
final class SecureMessaging {
    private static final int CRYPTOGRAM = 0x87;
    private static final int CRYPTOGRAM_ODD_INS = 0x85;
    private static final int EXPECTED = 0x97;
    private static final int STATUS = 0x99;
    private static final int CHECKSUM = 0x8E;
    private static final int PADDING_INDICATOR = 1;
    private static final int SHORT_ANSWER = 256;
    private static final int MAX_EXPECTED = 65536;

    private final SessionCipher cipher;
    private final byte[] counter;

    /** @param counter initial send sequence counter, as long as a block of the cipher */
    SecureMessaging(SessionCipher cipher, byte[] counter) {
        this.cipher = cipher;
        this.counter = counter.clone();
    }

    /** A session whose counter begins at zero (PACE, chip authentication). */
    static SecureMessaging fromZero(SessionCipher cipher) {
        return new SecureMessaging(cipher, new byte[cipher.blockBytes()]);
    }

    /** Most bytes of content that fit into an answer of 256 bytes. */
    int shortAnswerContent() {
        // tag, length, padding indicator of the cryptogram; status; checksum
        int room = SHORT_ANSWER - 4 - 4 - 10;
        return room / cipher.blockBytes() * cipher.blockBytes() - 1;
    }

    /** The protected form of {@code plain}, ready to send. */
    byte[] protect(CommandApdu plain) {
        count();
        byte[] header = {(byte) (plain.cla() | 0x0C), (byte) plain.ins(), (byte) plain.p1(), (byte) plain.p2()};
        byte[] content = Tlv.concat(cryptogram(plain), expected(plain));
        byte[] checked = SessionCipher.pad(header, cipher.blockBytes());
        if (content.length > 0) {
            checked = SessionCipher.pad(Tlv.concat(checked, content), cipher.blockBytes());
        }
        byte[] checksum = Tlv.encode(CHECKSUM, cipher.mac(Tlv.concat(counter, checked)));
        byte[] body = Tlv.concat(content, checksum);
        boolean extended = body.length > 255 || plain.expected() > shortAnswerLimit(plain);
        CommandApdu sealed = new CommandApdu(
                header[0], plain.ins(), plain.p1(), plain.p2(), body, extended ? MAX_EXPECTED : SHORT_ANSWER);
        return sealed.encoded(extended);
    }

    /** The checked and decrypted answer; empty if anything about its protection is wrong. */
    Optional<ResponseApdu> unprotect(byte[] raw) {
        count();
        ResponseApdu outer = ResponseApdu.of(raw);
        try {
            return open(Tlv.sequence(outer.data()), outer.sw());
        } catch (MalformedFileException notProtected) {
            return Optional.empty();
        }
    }

    /** Whether an answer has the form of a protected one, by whatever keys. */
    static boolean looksProtected(byte[] answer) {
        Tlv.Readable readable = Tlv.readable(answer);
        return readable.complete() && readable.objects().stream().anyMatch(t -> t.tag() == CHECKSUM);
    }

    void wipe() {
        cipher.wipe();
    }

    private Optional<ResponseApdu> open(List<Tlv> objects, int sw) {
        int at = 0;
        ByteArrayOutputStream checked = new ByteArrayOutputStream();
        Optional<Tlv> cryptogram =
                objects.stream().findFirst().filter(t -> t.tag() == CRYPTOGRAM || t.tag() == CRYPTOGRAM_ODD_INS);
        if (cryptogram.isPresent()) {
            checked.writeBytes(cryptogram.get().encoding());
            at++;
        }
        boolean complete = objects.size() == at + 2
                && objects.get(at).tag() == STATUS
                && objects.get(at + 1).tag() == CHECKSUM;
        if (!complete) {
            return Optional.empty();
        }
        byte[] status = objects.get(at).value();
        checked.writeBytes(objects.get(at).encoding());
        byte[] padded = SessionCipher.pad(checked.toByteArray(), cipher.blockBytes());
        byte[] checksum = cipher.mac(Tlv.concat(counter, padded));
        boolean genuine = MessageDigest.isEqual(checksum, objects.get(at + 1).value())
                && status.length == 2
                && ((status[0] & 0xFF) << 8 | status[1] & 0xFF) == sw;
        if (!genuine) {
            return Optional.empty();
        }
        return cryptogram.isEmpty()
                ? Optional.of(new ResponseApdu(new byte[0], sw))
                : decrypted(cryptogram.get()).map(data -> new ResponseApdu(data, sw));
    }

    private Optional<byte[]> decrypted(Tlv cryptogram) {
        byte[] value = cryptogram.value();
        int from = 0;
        if (cryptogram.tag() == CRYPTOGRAM) {
            if (value.length == 0 || value[0] != PADDING_INDICATOR) {
                return Optional.empty();
            }
            from = 1;
        }
        byte[] blocks = Arrays.copyOfRange(value, from, value.length);
        if (blocks.length == 0 || blocks.length % cipher.blockBytes() != 0) {
            return Optional.empty();
        }
        return SessionCipher.unpad(cipher.decrypt(initialVector(), blocks));
    }

    private byte[] cryptogram(CommandApdu plain) {
        if (plain.data().length == 0) {
            return new byte[0];
        }
        byte[] padded = SessionCipher.pad(plain.data(), cipher.blockBytes());
        byte[] encrypted = cipher.encrypt(initialVector(), padded);
        boolean odd = (plain.ins() & 1) != 0;
        return odd
                ? Tlv.encode(CRYPTOGRAM_ODD_INS, encrypted)
                : Tlv.encode(CRYPTOGRAM, Tlv.concat(new byte[] {PADDING_INDICATOR}, encrypted));
    }

    private int shortAnswerLimit(CommandApdu plain) {
        // outside file reading the caller asks for 256 when it does not know: then the short form is right
        return plain.ins() == FileCommands.READ_BINARY || plain.ins() == FileCommands.READ_BINARY_ODD
                ? shortAnswerContent()
                : SHORT_ANSWER;
    }

    private static byte[] expected(CommandApdu plain) {
        int expected = plain.expected();
        if (expected == 0) {
            return new byte[0];
        }
        return Tlv.encode(
                EXPECTED,
                expected <= SHORT_ANSWER
                        ? new byte[] {(byte) expected}
                        : new byte[] {(byte) (expected >> 8), (byte) expected});
    }

    private byte[] initialVector() {
        return cipher.blockBytes() == 8 ? new byte[8] : cipher.encryptBlock(counter);
    }

    private void count() {
        for (int i = counter.length - 1; i >= 0; i--) {
            if (++counter[i] != 0) {
                return;
            }
        }
    }
}
