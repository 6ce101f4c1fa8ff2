package vn.eid.card.emrtd;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.eid.card.lds.Oid;
import vn.eid.card.lds.SecurityInfos;
import vn.eid.card.lds.SecurityInfos.PaceInfo;

/**
 * A variant of PACE that a chip offers and this reader supports: generic or chip authentication mapping over a standardized
 * group (ICAO 9303-11 §9.2.1).
 *
 * @param oid protocol
 * @param parameterId number of the group
 * @param ambiguous the chip offers several groups for it, so the command must name one
 */
record PaceOffer(String oid, int parameterId, boolean ambiguous) {
    private static final String PREFIX = "0.4.0.127.0.7.2.2.4.";
    private static final String DH_GENERIC = PREFIX + "1.";
    private static final String ECDH_GENERIC = PREFIX + "2.";
    private static final String ECDH_CHIP_AUTHENTICATION = PREFIX + "6.";
    private static final int VERSION = 2;

    /** What every Vietnamese card seen so far advertises, for cards that let nobody read EF.CardAccess. */
    static PaceOffer usualOfVietnameseCards() {
        return new PaceOffer(ECDH_GENERIC + "2", 13, false);
    }

    /** The supported offers, strongest first: curves before primes, then longer keys of cipher and group. */
    static List<PaceOffer> supported(SecurityInfos infos) {
        long groups =
                infos.pace().stream().map(PaceInfo::parameterId).distinct().count();
        return infos.pace().stream()
                .filter(info ->
                        info.version().intValue() == VERSION && info.version().bitLength() < 8)
                .filter(info -> info.parameterId().isPresent())
                .map(info -> of(info.oid(), info.parameterId(), groups > 1))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(PaceOffer::strength).reversed())
                .toList();
    }

    private static Optional<PaceOffer> of(String oid, OptionalInt parameter, boolean ambiguous) {
        int number = parameter.getAsInt();
        boolean curve = oid.startsWith(ECDH_GENERIC) || oid.startsWith(ECDH_CHIP_AUTHENTICATION);
        boolean known = curve || oid.startsWith(DH_GENERIC);
        boolean fits = known
                && CipherSuite.ofLastArc(oid).isPresent()
                && StandardGroups.of(number).isPresent()
                && StandardGroups.isCurve(number) == curve;
        return fits ? Optional.of(new PaceOffer(oid, number, ambiguous)) : Optional.empty();
    }

    CipherSuite suite() {
        return CipherSuite.ofLastArc(oid).orElseThrow();
    }

    KeyAgreement group() {
        return StandardGroups.of(parameterId).orElseThrow();
    }

    boolean chipAuthenticationMapping() {
        return oid.startsWith(ECDH_CHIP_AUTHENTICATION);
    }

    byte[] oidContent() {
        return Oid.content(oid);
    }

    PaceOffer naming() {
        return new PaceOffer(oid, parameterId, true);
    }

    private int strength() {
        // the mapping that also proves the chip first, then AES before 3DES; the issuer chose the group
        return (chipAuthenticationMapping() ? 100 : 0)
                + (StandardGroups.isCurve(parameterId) ? 50 : 0)
                + suite().ordinal();
    }
}
