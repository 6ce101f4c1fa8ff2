package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.simulator.crypto.Suite;

/**
 * Chip authentication data of PACE with chip authentication mapping, ICAO 9303-11 §4.4.3.5: only who knows the static key
 * can say by what number its mapping key is a multiple of it.
 *
 * @param order of the group
 * @param staticSecret private key whose public key the signed files name
 * @param mappingSecret private key of this run's mapping
 */
record MappingProof(BigInteger order, BigInteger staticSecret, BigInteger mappingSecret) {
    private static final int ENCRYPTION_KEY = 1;

    /** Content of data object 8A: encrypted under the new session's key, the initial vector being encrypted minus one. */
    byte[] encrypted(Suite suite, byte[] sharedSecret) {
        BigInteger quotient =
                staticSecret.modInverse(order).multiply(mappingSecret).mod(order);
        byte[] data = BigIntegers.asUnsignedByteArray((order.bitLength() + 7) / 8, quotient);
        byte[] key = suite.derive(sharedSecret, ENCRYPTION_KEY);
        byte[] minusOne = new byte[suite.blockSize()];
        Arrays.fill(minusOne, (byte) 0xFF);
        return suite.encrypt(key, suite.initialVector(key, minusOne), suite.pad(data));
    }

    @Override
    public String toString() {
        return "mapping proof ****";
    }
}
