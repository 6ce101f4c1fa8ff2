package vn.eid.card.inspection;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.lds.Tlv;

/**
 * The message representative of ISO/IEC 9796-2 signature scheme 1 with partial recovery: {@code 6A | M1 | H(M1 | M2) |
 * trailer}. M1 is the chip's own random part, M2 our challenge; the trailer names the digest.
 */
final class Iso9796Message {
    private static final int PARTIAL_RECOVERY = 0x6A;
    private static final int IMPLICIT_SHA1 = 0xBC;
    private static final int EXPLICIT = 0xCC;

    private Iso9796Message() {}

    /** Whether the value recovered from a signature carries the hash of itself and of {@code challenge}. */
    static boolean genuine(BigInteger recovered, BigInteger modulus, byte[] challenge) {
        // the signer may have sent the smaller of s and n−s; the right one ends in C
        BigInteger representative = recovered.intValue() << 28 >>> 28 == 0xC ? recovered : modulus.subtract(recovered);
        int length = (modulus.bitLength() + 7) / 8;
        if (representative.bitLength() > length * 8) {
            return false;
        }
        byte[] message = BigIntegers.asUnsignedByteArray(length, representative);
        int last = message[length - 1] & 0xFF;
        int trailer = last == EXPLICIT ? 2 : 1;
        Optional<String> digest = last == IMPLICIT_SHA1
                ? Optional.of("SHA-1")
                : last == EXPLICIT ? digestOf(message[length - 2] & 0xFF) : Optional.empty();
        if (digest.isEmpty() || (message[0] & 0xFF) != PARTIAL_RECOVERY) {
            return false;
        }
        int hashBytes = ActiveAuthentication.digest(digest.get(), new byte[0]).length;
        int hashAt = length - trailer - hashBytes;
        if (hashAt < 1) {
            return false;
        }
        byte[] recoverable = Arrays.copyOfRange(message, 1, hashAt);
        byte[] hash = Arrays.copyOfRange(message, hashAt, hashAt + hashBytes);
        return MessageDigest.isEqual(
                hash, ActiveAuthentication.digest(digest.get(), Tlv.concat(recoverable, challenge)));
    }

    /** Hash function identifiers of ISO/IEC 10118. */
    private static Optional<String> digestOf(int identifier) {
        return switch (identifier) {
            case 0x33 -> Optional.of("SHA-1");
            case 0x38 -> Optional.of("SHA-224");
            case 0x34 -> Optional.of("SHA-256");
            case 0x36 -> Optional.of("SHA-384");
            case 0x35 -> Optional.of("SHA-512");
            default -> Optional.empty();
        };
    }
}
