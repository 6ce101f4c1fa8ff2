package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;

/**
 * A static key agreement key of the chip, ICAO 9303-11 §6.2.
 *
 * @param suite cipher of the session that it begins
 * @param group domain parameters
 * @param secret private key
 * @param keyId key reference, when the chip has several
 * @param form how the files write the public key
 */
public record ChipAuthenticationKey(
        Suite suite, StandardGroup group, BigInteger secret, Optional<Integer> keyId, PublicKeyForm form) {
    private static final ASN1ObjectIdentifier ID_CA = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.3");
    private static final ASN1ObjectIdentifier ID_PK = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1");

    /** Forms of the public key in the security infos. */
    public enum PublicKeyForm {
        /** Domain parameters spelled out, BSI TR-03110-3 §A.2.1.1. */
        EXPLICIT,
        /** Curve by its object identifier, as Java libraries write it; curves only. */
        NAMED,
        /** Number of the standardised domain parameters. */
        STANDARDISED
    }

    /** Object identifier of the protocol. */
    public ASN1ObjectIdentifier oid() {
        return ID_CA.branch(family()).branch(String.valueOf(suite.arc()));
    }

    /** Object identifier of the public key's kind. */
    public ASN1ObjectIdentifier publicKeyOid() {
        return ID_PK.branch(family());
    }

    private String family() {
        return group.isEllipticCurve() ? "2" : "1";
    }

    @Override
    public String toString() {
        return "chip authentication key over " + group;
    }
}
