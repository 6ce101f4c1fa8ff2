package vn.eid.card.simulator.crypto;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;

/** The card's end of secure messaging, ICAO 9303-11 §9.8. Any refusal ends the session; the card then drops the object. */
public final class SecureChannel {
    private static final int DATA_ODD = 0x85;
    private static final int DATA = 0x87;
    private static final int MAC = 0x8E;
    private static final int LE = 0x97;
    private static final int STATUS = 0x99;
    private static final int STATUS_AND_MAC_LENGTH = 4 + 10;

    private final Suite suite;
    private final byte[] encryptionKey;
    private final byte[] macKey;
    private byte[] counter;

    private SecureChannel(Suite suite, byte[] encryptionKey, byte[] macKey, byte[] counter) {
        this.suite = suite;
        this.encryptionKey = encryptionKey;
        this.macKey = macKey;
        this.counter = counter;
    }

    /** Keys derived from a shared secret with the counter at zero: after PACE and chip authentication. */
    public static SecureChannel fromSecret(Suite suite, byte[] secret) {
        return fromSecret(suite, secret, new byte[suite.blockSize()]);
    }

    /** Keys derived from a shared secret; basic access control starts the counter from both challenges. */
    public static SecureChannel fromSecret(Suite suite, byte[] secret, byte[] counter) {
        return new SecureChannel(suite, suite.derive(secret, 1), suite.derive(secret, 2), counter.clone());
    }

    /**
     * Checks and decrypts a command.
     *
     * @throws CardRefusal 6987 when an object is missing, 6988 when one is wrong
     */
    public CommandApdu unwrap(CommandApdu wrapped) throws CardRefusal {
        step(1);
        List<Tlv> objects = objectsOf(wrapped);
        byte[] mac = Tlv.find(objects, MAC).orElseThrow(() -> new CardRefusal(Sw.SM_OBJECTS_MISSING));
        byte[] covered = counter;
        byte[] body = {};
        for (Tlv object : objects) {
            body = object.tag() == MAC ? body : Tlv.concat(body, object.encoded());
        }
        covered = Tlv.concat(covered, suite.pad(wrapped.header()), body.length == 0 ? body : suite.pad(body));
        if (!MessageDigest.isEqual(mac, suite.mac(macKey, covered))) {
            throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
        }
        byte[] data = decryptedData(objects, wrapped.hasOddIns());
        int ne = expectedLength(Tlv.find(objects, LE));
        return new CommandApdu(
                wrapped.cla() & ~0x0C, wrapped.ins(), wrapped.p1(), wrapped.p2(), data, ne, wrapped.extended());
    }

    /** Encrypts and authenticates a response to a command with an odd or even instruction. */
    public Response wrap(Response plain, boolean oddIns) {
        step(1);
        byte[] body = {};
        if (plain.data().length > 0) {
            byte[] cipher =
                    suite.encrypt(encryptionKey, suite.initialVector(encryptionKey, counter), suite.pad(plain.data()));
            body = oddIns ? Tlv.of(DATA_ODD, cipher) : Tlv.of(DATA, new byte[] {1}, cipher);
        }
        byte[] status = {(byte) (plain.statusWord() >> 8), (byte) plain.statusWord()};
        body = Tlv.concat(body, Tlv.of(STATUS, status));
        byte[] mac = suite.mac(macKey, Tlv.concat(counter, suite.pad(body)));
        return new Response(Tlv.concat(body, Tlv.of(MAC, mac)), plain.statusWord());
    }

    /** Most plain bytes whose protected form still fits into {@code wireBytes} of response data. */
    public int capacity(int wireBytes) {
        int blocks = (wireBytes - STATUS_AND_MAC_LENGTH) / suite.blockSize() + 1;
        while (blocks > 0 && protectedLength(blocks) > wireBytes) {
            blocks--;
        }
        return Math.max(0, blocks * suite.blockSize() - 1);
    }

    /** Moves the send sequence counter, which a chip with a faulty counter would do. */
    public void step(int by) {
        BigInteger modulus = BigInteger.ONE.shiftLeft(8 * counter.length);
        byte[] next = new BigInteger(1, counter)
                .add(BigInteger.valueOf(by))
                .mod(modulus)
                .toByteArray();
        counter = leftPadded(next, counter.length);
    }

    private int protectedLength(int blocks) {
        int content = blocks * suite.blockSize() + 1;
        return 1 + Tlv.lengthBytes(content).length + content + STATUS_AND_MAC_LENGTH;
    }

    private static List<Tlv> objectsOf(CommandApdu wrapped) throws CardRefusal {
        try {
            List<Tlv> objects = Tlv.parseAll(wrapped.data());
            Set<Integer> known = Set.of(DATA_ODD, DATA, MAC, LE);
            if (!objects.stream().allMatch(o -> known.contains(o.tag()))) {
                throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
            }
            return objects;
        } catch (CardRefusal malformed) {
            throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
        }
    }

    private byte[] decryptedData(List<Tlv> objects, boolean oddIns) throws CardRefusal {
        Optional<byte[]> object = Tlv.find(objects, oddIns ? DATA_ODD : DATA);
        if (object.isEmpty()) {
            return new byte[0];
        }
        byte[] content = object.get();
        int from = oddIns ? 0 : 1;
        if (content.length <= from || (content.length - from) % suite.blockSize() != 0 || !oddIns && content[0] != 1) {
            throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
        }
        byte[] cipher = Arrays.copyOfRange(content, from, content.length);
        byte[] padded = suite.decrypt(encryptionKey, suite.initialVector(encryptionKey, counter), cipher);
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != (byte) 0x80) {
            throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
        }
        return Arrays.copyOf(padded, end);
    }

    private static int expectedLength(Optional<byte[]> le) throws CardRefusal {
        if (le.isEmpty()) {
            return 0;
        }
        byte[] bytes = le.get();
        if (bytes.length < 1 || bytes.length > 2) {
            throw new CardRefusal(Sw.SM_OBJECTS_INCORRECT);
        }
        int value = new BigInteger(1, bytes).intValue();
        return value > 0 ? value : bytes.length == 1 ? 256 : 65536;
    }

    static byte[] leftPadded(byte[] number, int length) {
        byte[] padded = new byte[length];
        int used = Math.min(number.length, length);
        System.arraycopy(number, number.length - used, padded, length - used, used);
        return padded;
    }
}
