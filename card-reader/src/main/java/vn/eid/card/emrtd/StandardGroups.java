package vn.eid.card.emrtd;

import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The standardized domain parameters of ICAO 9303-11 §9.5.1, by their number. */
final class StandardGroups {
    private StandardGroups() {}

    /** Whether the number names a group on an elliptic curve. */
    static boolean isCurve(int number) {
        return curveName(number).isPresent();
    }

    static Optional<KeyAgreement> of(int number) {
        return switch (number) {
            case 0 -> Optional.of(Rfc5114Groups.modp1024160());
            case 1 -> Optional.of(Rfc5114Groups.modp2048224());
            case 2 -> Optional.of(Rfc5114Groups.modp2048256());
            default -> curveName(number).map(StandardGroups::curve);
        };
    }

    private static Optional<String> curveName(int number) {
        return switch (number) {
            case 8 -> Optional.of("secp192r1");
            case 9 -> Optional.of("brainpoolP192r1");
            case 10 -> Optional.of("secp224r1");
            case 11 -> Optional.of("brainpoolP224r1");
            case 12 -> Optional.of("secp256r1");
            case 13 -> Optional.of("brainpoolP256r1");
            case 14 -> Optional.of("brainpoolP320r1");
            case 15 -> Optional.of("secp384r1");
            case 16 -> Optional.of("brainpoolP384r1");
            case 17 -> Optional.of("brainpoolP512r1");
            case 18 -> Optional.of("secp521r1");
            default -> Optional.empty();
        };
    }

    private static KeyAgreement curve(String name) {
        X9ECParameters curve = ECNamedCurveTable.getByName(name);
        return new EcAgreement(new ECDomainParameters(curve));
    }
}
