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
 */
public record ChipAuthenticationKey(Suite suite, StandardGroup group, BigInteger secret, Optional<Integer> keyId) {
    private static final ASN1ObjectIdentifier ID_CA = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.3");
    private static final ASN1ObjectIdentifier ID_PK = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.1");

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
