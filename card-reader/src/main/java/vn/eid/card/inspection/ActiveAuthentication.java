package vn.eid.card.inspection;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.lds.Asn1Guard;
import vn.eid.card.lds.Tlv;

/**
 * Active authentication: the chip signed our challenge with the key of DG15 (ICAO 9303-11 §6.1). Says nothing about where
 * that key comes from; only a DG15 whose hash is signed makes the answer worth anything.
 */
public final class ActiveAuthentication {
    private static final int MAX_RSA_BITS = 4096;
    private static final int MIN_RSA_BITS = 1024;
    private static final String PLAIN_ECDSA = "0.4.0.127.0.7.1.1.4.1.";

    private final SubjectPublicKeyInfo key;

    private ActiveAuthentication(SubjectPublicKeyInfo key) {
        this.key = key;
    }

    /**
     * Reads the key. Call it on a thread that may be given up.
     *
     * @throws vn.eid.card.lds.MalformedFileException or another unchecked exception if there is none
     */
    public static ActiveAuthentication ofDg15(byte[] dg15) {
        Tlv info = Tlv.first(dg15).expect(0x6F).children().get(0);
        return new ActiveAuthentication(SubjectPublicKeyInfo.getInstance(Asn1Guard.checked(info.encoding())));
    }

    /** Length of a signature by this key, which decides whether the answer fits into a short APDU. */
    public int signatureBytes() {
        return isRsa() ? (rsaKey().getModulus().bitLength() + 7) / 8 : 2 * 66;
    }

    /**
     * Checks the chip's answer.
     *
     * @param challenge the eight bytes that were sent
     * @param answer what came back
     * @param signatureAlgorithm object identifier of ActiveAuthenticationInfo in DG14, if the chip has one
     */
    public CheckResult verify(byte[] challenge, byte[] answer, Optional<String> signatureAlgorithm) {
        if (isRsa()) {
            return rsa(challenge, answer);
        }
        if (!TrustedCurves.isEllipticCurve(key.getAlgorithm())) {
            return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
        }
        return TrustedCurves.domain(key.getAlgorithm())
                .map(domain -> ecdsa(domain, challenge, answer, signatureAlgorithm))
                .orElseGet(() -> CheckResult.failed(CheckReason.CURVE_UNTRUSTED));
    }

    private boolean isRsa() {
        return key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption);
    }

    private RSAPublicKey rsaKey() {
        return RSAPublicKey.getInstance(
                ASN1Sequence.getInstance(key.getPublicKeyData().getOctets()));
    }

    private CheckResult rsa(byte[] challenge, byte[] answer) {
        RSAPublicKey rsa = rsaKey();
        BigInteger modulus = rsa.getModulus();
        if (modulus.bitLength() > MAX_RSA_BITS
                || modulus.bitLength() < MIN_RSA_BITS
                || rsa.getPublicExponent().bitLength() > 64) {
            return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
        }
        BigInteger signature = new BigInteger(1, answer);
        if (answer.length != signatureBytes() || signature.compareTo(modulus) >= 0) {
            return CheckResult.failed(CheckReason.RESPONSE_INVALID);
        }
        BigInteger recovered = signature.modPow(rsa.getPublicExponent(), modulus);
        return Iso9796Message.genuine(recovered, modulus, challenge)
                ? CheckResult.SUCCESSFUL
                : CheckResult.failed(CheckReason.RESPONSE_INVALID);
    }

    private CheckResult ecdsa(ECDomainParameters domain, byte[] challenge, byte[] answer, Optional<String> algorithm) {
        ECPublicKeyParameters point = new ECPublicKeyParameters(
                domain.getCurve().decodePoint(key.getPublicKeyData().getOctets()), domain);
        ECDSASigner verifier = new ECDSASigner();
        verifier.init(false, point);
        for (BigInteger[] rs : signatures(answer)) {
            for (String digest : digests(algorithm)) {
                if (verifier.verifySignature(digest(digest, challenge), rs[0], rs[1])) {
                    return CheckResult.SUCCESSFUL;
                }
            }
        }
        return CheckResult.failed(CheckReason.RESPONSE_INVALID);
    }

    /** The standard asks for plain r and s (TR-03111); some chips answer in DER. */
    private static List<BigInteger[]> signatures(byte[] answer) {
        List<BigInteger[]> readings = new ArrayList<>();
        if (answer.length > 0 && answer.length % 2 == 0) {
            int half = answer.length / 2;
            readings.add(new BigInteger[] {
                new BigInteger(1, Arrays.copyOf(answer, half)),
                new BigInteger(1, Arrays.copyOfRange(answer, half, answer.length))
            });
        }
        // a plain signature may begin with the tag of a sequence by chance, so it was taken first
        List<Tlv> parts = Tlv.readable(answer).objects();
        if (parts.size() == 1 && parts.get(0).tag() == 0x30) {
            List<Tlv> integers = parts.get(0).readableChildren().objects();
            if (integers.size() == 2 && integers.stream().allMatch(p -> p.tag() == 0x02 && p.length() > 0)) {
                readings.add(new BigInteger[] {
                    new BigInteger(1, integers.get(0).value()),
                    new BigInteger(1, integers.get(1).value())
                });
            }
        }
        return readings;
    }

    /** The one that DG14 names, or, from chips without the info, any of the standard's. */
    private static List<String> digests(Optional<String> algorithm) {
        List<String> all = List.of("SHA-256", "SHA-1", "SHA-224", "SHA-384", "SHA-512");
        return algorithm
                .filter(oid -> oid.startsWith(PLAIN_ECDSA))
                .map(oid -> switch (oid.substring(PLAIN_ECDSA.length())) {
                    case "1" -> List.of("SHA-1");
                    case "2" -> List.of("SHA-224");
                    case "3" -> List.of("SHA-256");
                    case "4" -> List.of("SHA-384");
                    case "5" -> List.of("SHA-512");
                    default -> List.<String>of();
                })
                .orElse(all);
    }

    static byte[] digest(String algorithm, byte[] input) {
        try {
            return MessageDigest.getInstance(algorithm).digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has " + algorithm, impossible);
        }
    }
}
