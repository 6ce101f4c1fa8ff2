package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/** Active authentication with ECDSA in plain form r‖s (BSI TR-03111), digest named by DG14. */
public final class EcdsaAuthenticationKey implements ActiveAuthenticationKey {
    private final KeyPair keys;
    private final String digest;
    private final SecureRandom random;

    /**
     * @param keys elliptic curve key pair
     * @param digest such as {@code SHA-256}
     * @param random for the signature's nonce
     */
    public EcdsaAuthenticationKey(KeyPair keys, String digest, SecureRandom random) {
        this.keys = keys;
        this.digest = digest;
        this.random = random;
    }

    @Override
    public byte[] sign(byte[] challenge) {
        try {
            ECPrivateKeyParameters secret = (ECPrivateKeyParameters)
                    PrivateKeyFactory.createKey(keys.getPrivate().getEncoded());
            ECDSASigner signer = new ECDSASigner();
            signer.init(true, new ParametersWithRandom(secret, random));
            BigInteger[] rs =
                    signer.generateSignature(MessageDigest.getInstance(digest).digest(challenge));
            int length = (secret.getParameters().getN().bitLength() + 7) / 8;
            byte[] signature = new byte[2 * length];
            BigIntegers.asUnsignedByteArray(rs[0], signature, 0, length);
            BigIntegers.asUnsignedByteArray(rs[1], signature, length, length);
            return signature;
        } catch (GeneralSecurityException | java.io.IOException impossible) {
            throw new IllegalStateException("the key was made by ourselves", impossible);
        }
    }

    @Override
    public byte[] publicKeyInfo() {
        return keys.getPublic().getEncoded();
    }
}
