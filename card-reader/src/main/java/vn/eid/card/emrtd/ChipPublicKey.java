package vn.eid.card.emrtd;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.DHParameter;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.DomainParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.util.BigIntegers;
import vn.eid.card.inspection.TrustedCurves;
import vn.eid.card.lds.Asn1Guard;
import vn.eid.card.lds.MalformedFileException;

/**
 * The static public key of a chip.
 *
 * @param group where it lies; empty for a curve that is not a known one
 * @param value point or integer
 */
record ChipPublicKey(Optional<KeyAgreement> group, byte[] value) {
    private static final int MIN_PRIME_BITS = 1024;
    private static final int MAX_PRIME_BITS = 4096;

    /** Reads a SubjectPublicKeyInfo; call it on a thread that may be given up. */
    static ChipPublicKey of(byte[] subjectPublicKeyInfo) throws IOException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(Asn1Guard.checked(subjectPublicKeyInfo));
        AlgorithmIdentifier algorithm = info.getAlgorithm();
        ASN1ObjectIdentifier kind = algorithm.getAlgorithm();
        if (kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            Optional<KeyAgreement> curve = TrustedCurves.domain(algorithm).map(EcAgreement::new);
            return new ChipPublicKey(curve, info.getPublicKeyData().getOctets());
        }
        BigInteger y = ASN1Integer.getInstance(info.parsePublicKey()).getPositiveValue();
        return new ChipPublicKey(Optional.of(primeGroup(algorithm)), BigIntegers.asUnsignedByteArray(y));
    }

    private static KeyAgreement primeGroup(AlgorithmIdentifier algorithm) {
        if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.dhKeyAgreement)) {
            DHParameter group = DHParameter.getInstance(algorithm.getParameters());
            // PKCS #3 does not tell the order of the subgroup: p−1 is a multiple of it
            return checked(group.getP(), group.getP().subtract(BigInteger.ONE), group.getG());
        }
        if (algorithm.getAlgorithm().equals(X9ObjectIdentifiers.dhpublicnumber)) {
            DomainParameters group = DomainParameters.getInstance(algorithm.getParameters());
            return checked(group.getP(), group.getQ(), group.getG());
        }
        throw new MalformedFileException("key of an unknown kind");
    }

    private static KeyAgreement checked(BigInteger p, BigInteger q, BigInteger g) {
        boolean proper = p.bitLength() >= MIN_PRIME_BITS
                && p.bitLength() <= MAX_PRIME_BITS
                && p.testBit(0)
                && q.signum() > 0
                && q.compareTo(p) < 0
                && g.compareTo(BigInteger.ONE) > 0
                && g.compareTo(p) < 0;
        if (!proper) {
            throw new MalformedFileException("prime group out of bounds");
        }
        return new DhAgreement(p, q, g);
    }

    @Override
    public String toString() {
        return "public key of " + value.length + " bytes";
    }
}
