package vn.eid.card.simulator.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECParameterSpec;

/** Makes key pairs from a given source of randomness, so that a seeded source gives the same keys again. */
public final class KeyMaker {
    private static final int RSA_BITS = 2048;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final SecureRandom random;

    public KeyMaker(SecureRandom random) {
        this.random = random;
    }

    /** The provider that all test keys come from; not registered with the platform. */
    public static Provider provider() {
        return PROVIDER;
    }

    /** A key pair that fits the profile. */
    public KeyPair keys(SignatureProfile profile) {
        return profile.curve()
                .map(curve -> profile.explicitParameters() ? ecExplicit(curve.curveName()) : ec(curve.curveName()))
                .orElseGet(() -> rsa(RSA_BITS));
    }

    /** An elliptic curve pair whose public key names its curve. */
    public KeyPair ec(String curve) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the provider knows all curves used here", impossible);
        }
    }

    /** An elliptic curve pair whose public key spells its curve out. */
    public KeyPair ecExplicit(String curve) {
        try {
            X9ECParameters p = ECNamedCurveTable.getByName(curve);
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECParameterSpec(p.getCurve(), p.getG(), p.getN(), p.getH()), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the provider takes explicit parameters", impossible);
        }
    }

    public KeyPair rsa(int bits) {
        try {
            // the platform's own generator is some times faster than Bouncy Castle's
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every provider has RSA", impossible);
        }
    }
}
