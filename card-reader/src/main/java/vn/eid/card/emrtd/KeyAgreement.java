package vn.eid.card.emrtd;

import java.math.BigInteger;
import java.security.SecureRandom;

/**
 * Diffie-Hellman over one group, on an elliptic curve or modulo a prime (ICAO 9303-11 §9.6). Public values are the bytes
 * that go over the wire.
 */
interface KeyAgreement {
    /** A key pair with a random private value. */
    default EphemeralKey generate(SecureRandom random) {
        BigInteger secret;
        do {
            secret = new BigInteger(order().bitLength(), random);
        } while (secret.signum() == 0 || secret.compareTo(order()) >= 0);
        return keyOf(secret);
    }

    /** The key pair of a private value in 1..order−1. */
    EphemeralKey keyOf(BigInteger secret);

    BigInteger order();

    /**
     * The shared secret: x-coordinate or power, as long as the field.
     *
     * @throws IllegalArgumentException if {@code peer} is not a proper element of the group
     */
    byte[] agree(EphemeralKey own, byte[] peer);

    /**
     * The group with the generator that generic mapping makes of the nonce and a first, anonymous agreement (§4.4.3.3.1).
     *
     * @throws IllegalArgumentException if {@code peer} is not a proper element of the group
     */
    KeyAgreement mapped(byte[] nonce, EphemeralKey own, byte[] peer);

    /** Tag of a public value within a public key data object: 86 for points, 84 for integers. */
    int publicValueTag();

    /** Private and public value. */
    record EphemeralKey(BigInteger secret, byte[] publicValue) {
        @Override
        public String toString() {
            return "ephemeral key";
        }
    }
}
