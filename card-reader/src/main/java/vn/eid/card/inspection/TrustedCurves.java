package vn.eid.card.inspection;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECDomainParameters;

/**
 * The curves that documents may use. Most issuers write the parameters out instead of naming the curve; such parameters are
 * only accepted when they are those of a known curve, generator and order included, since whoever chooses a generator can
 * forge signatures (CVE-2020-0601).
 */
public final class TrustedCurves {
    private static final List<String> NAMES = List.of(
            "secp192r1",
            "secp224r1",
            "secp256r1",
            "secp384r1",
            "secp521r1",
            "brainpoolP160r1",
            "brainpoolP192r1",
            "brainpoolP224r1",
            "brainpoolP256r1",
            "brainpoolP320r1",
            "brainpoolP384r1",
            "brainpoolP512r1",
            "brainpoolP192t1",
            "brainpoolP224t1",
            "brainpoolP256t1",
            "brainpoolP320t1",
            "brainpoolP384t1",
            "brainpoolP512t1");

    private TrustedCurves() {}

    /** Whether a key is no elliptic curve key, or lies on a known curve. */
    public static boolean accepts(SubjectPublicKeyInfo key) {
        return !isEllipticCurve(key.getAlgorithm())
                || domain(key.getAlgorithm()).isPresent();
    }

    static boolean isEllipticCurve(AlgorithmIdentifier algorithm) {
        return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey);
    }

    /** The known curve that an elliptic curve key's parameters name or write out; empty for any other. */
    public static Optional<ECDomainParameters> domain(AlgorithmIdentifier algorithm) {
        ASN1Encodable parameters = algorithm.getParameters();
        if (parameters instanceof ASN1ObjectIdentifier named) {
            return NAMES.stream()
                    .filter(name -> named.equals(ECNamedCurveTable.getOID(name)))
                    .findFirst()
                    .map(TrustedCurves::known);
        }
        if (parameters instanceof ASN1Sequence explicit) {
            return NAMES.stream()
                    .filter(name -> isSame(explicit, ECNamedCurveTable.getByName(name)))
                    .findFirst()
                    .map(TrustedCurves::known);
        }
        return Optional.empty();
    }

    private static ECDomainParameters known(String name) {
        return new ECDomainParameters(ECNamedCurveTable.getByName(name));
    }

    /** ECParameters ::= { version, fieldID { type, p }, curve { a, b, seed? }, base, order, cofactor? } (X9.62). */
    private static boolean isSame(ASN1Sequence explicit, X9ECParameters known) {
        if (explicit.size() < 5) {
            return false;
        }
        ASN1Sequence field = ASN1Sequence.getInstance(explicit.getObjectAt(1));
        ASN1Sequence curve = ASN1Sequence.getInstance(explicit.getObjectAt(2));
        if (field.size() != 2 || curve.size() < 2 || !field.getObjectAt(0).equals(X9ObjectIdentifiers.prime_field)) {
            return false;
        }
        return integer(field.getObjectAt(1)).equals(known.getCurve().getField().getCharacteristic())
                && unsigned(curve.getObjectAt(0)).equals(known.getCurve().getA().toBigInteger())
                && unsigned(curve.getObjectAt(1)).equals(known.getCurve().getB().toBigInteger())
                && integer(explicit.getObjectAt(4)).equals(known.getN())
                && isGenerator(
                        ASN1OctetString.getInstance(explicit.getObjectAt(3)).getOctets(), known)
                && (explicit.size() < 6
                        || !(explicit.getObjectAt(5) instanceof ASN1Integer cofactor)
                        || cofactor.getPositiveValue().equals(known.getH()));
    }

    private static boolean isGenerator(byte[] base, X9ECParameters known) {
        return Arrays.equals(base, known.getG().getEncoded(false))
                || Arrays.equals(base, known.getG().getEncoded(true));
    }

    private static BigInteger integer(ASN1Encodable value) {
        return ASN1Integer.getInstance(value).getPositiveValue();
    }

    private static BigInteger unsigned(ASN1Encodable fieldElement) {
        return new BigInteger(1, ASN1OctetString.getInstance(fieldElement).getOctets());
    }
}
