package vn.eid.card.simulator.chip;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;

/**
 * One way in which the chip performs PACE, ICAO 9303-11 §9.2.1.
 *
 * @param mapping how the nonce becomes a generator
 * @param suite cipher of nonce and session
 * @param group domain parameters
 */
public record PaceSetting(Mapping mapping, Suite suite, StandardGroup group) {
    private static final ASN1ObjectIdentifier ID_PACE = new ASN1ObjectIdentifier("0.4.0.127.0.7.2.2.4");

    /** What every Vietnamese card of which EF.CardAccess is known offers. */
    public static final PaceSetting CCCD =
            new PaceSetting(Mapping.GENERIC, Suite.AES_128, StandardGroup.BRAINPOOL_P256);

    /** Mappings of §4.4.3.3 that this chip knows. */
    public enum Mapping {
        GENERIC,
        /** Generic mapping followed by proof of the chip's own key. */
        CHIP_AUTHENTICATION
    }

    /** Object identifier of the protocol. */
    public ASN1ObjectIdentifier oid() {
        int family = mapping == Mapping.CHIP_AUTHENTICATION ? 6 : group.isEllipticCurve() ? 2 : 1;
        return ID_PACE.branch(String.valueOf(family)).branch(String.valueOf(suite.arc()));
    }
}
