package vn.eid.card.simulator.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import vn.eid.card.simulator.apdu.CardRefusal;

/** Domain parameters of a key agreement with one generator, ICAO 9303-11 §9.6. Immutable. */
public sealed interface Group permits EcGroup, DhGroup {
    /** Order of the generator. */
    BigInteger order();

    /** Public key to {@code secret}, as it stands in a data object. */
    byte[] publicKey(BigInteger secret);

    /**
     * Shared secret as the key derivation takes it: x coordinate or group element, in full length.
     *
     * @throws CardRefusal 6A80 when {@code peer} is no element of the group
     */
    byte[] agree(BigInteger secret, byte[] peer) throws CardRefusal;

    /**
     * The same group with the generator of PACE generic mapping, §4.4.3.3.1.
     *
     * @throws CardRefusal 6A80 when {@code peer} is no element of the group
     */
    Group genericMapping(byte[] nonce, BigInteger secret, byte[] peer) throws CardRefusal;

    /** The form of a public key over which a token is computed: points as they are, integers without leading zeros. */
    byte[] canonical(byte[] publicKey);

    /** Tag of the public key inside a public key data object: 86 point, 84 number (§9.4). */
    int publicKeyTag();

    /** A secret between 1 and the order. */
    default BigInteger newSecret(SecureRandom random) {
        BigInteger secret;
        do {
            secret = new BigInteger(order().bitLength(), random);
        } while (secret.signum() == 0 || secret.compareTo(order()) >= 0);
        return secret;
    }
}
