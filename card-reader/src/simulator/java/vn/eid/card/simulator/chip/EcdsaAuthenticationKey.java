package vn.eid.card.simulator.chip;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/** Active authentication with ECDSA, digest named by DG14 (ICAO 9303-11 §6.1.2.3). */
public final class EcdsaAuthenticationKey implements ActiveAuthenticationKey {
    private final KeyPair keys;
    private final String digest;
    private final Form form;
    private final SecureRandom random;

    /** Forms of the signature. */
    public enum Form {
        /** r and s side by side, BSI TR-03111 §5.2.1: what the standard asks for. */
        PLAIN,
        /** A sequence of two integers, which some chips give nevertheless. */
        DER
    }

    /**
     * @param keys elliptic curve key pair
     * @param digest such as {@code SHA-256}
     * @param form of the signature
     * @param random for the signature's nonce
     */
    public EcdsaAuthenticationKey(KeyPair keys, String digest, Form form, SecureRandom random) {
        this.keys = keys;
        this.digest = digest;
        this.form = form;
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
            return form == Form.DER
                    ? new DERSequence(new ASN1Encodable[] {new ASN1Integer(rs[0]), new ASN1Integer(rs[1])}).getEncoded()
                    : plain(rs, (secret.getParameters().getN().bitLength() + 7) / 8);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("the key was made by ourselves", impossible);
        }
    }

    private static byte[] plain(BigInteger[] rs, int length) {
        byte[] signature = new byte[2 * length];
        BigIntegers.asUnsignedByteArray(rs[0], signature, 0, length);
        BigIntegers.asUnsignedByteArray(rs[1], signature, length, length);
        return signature;
    }

    @Override
    public byte[] publicKeyInfo() {
        return keys.getPublic().getEncoded();
    }
}
