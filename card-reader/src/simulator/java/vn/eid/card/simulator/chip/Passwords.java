package vn.eid.card.simulator.chip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What opens the chip, ICAO 9303-11 §4.3.2 and §4.4.4.1.
 *
 * @param mrzInformation document number, birth and expiry, each with its check digit
 * @param can six digits
 */
public record Passwords(String mrzInformation, String can) {
    /** Secret of PACE with the machine readable zone: its whole SHA-1. */
    byte[] paceMrz() {
        return mrzHash();
    }

    /** Secret of PACE with the card access number. */
    byte[] paceCan() {
        return can.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Key seed of basic access control: sixteen bytes of the same hash. */
    byte[] bacSeed() {
        return Arrays.copyOf(mrzHash(), 16);
    }

    private byte[] mrzHash() {
        try {
            return MessageDigest.getInstance("SHA-1").digest(mrzInformation.getBytes(StandardCharsets.ISO_8859_1));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }

    @Override
    public String toString() {
        return "passwords ****";
    }
}
