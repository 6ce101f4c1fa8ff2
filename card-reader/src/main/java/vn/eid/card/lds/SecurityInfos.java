package vn.eid.card.lds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.eid.card.Octets;

/**
 * The SecurityInfos of EF.CardAccess and DG14 (ICAO 9303-11 §9.2). Kinds that we do not know are kept in {@code all} only,
 * since a chip may carry several that are none of our business.
 *
 * @param pace offers of PACE, in the order of the file
 * @param chipAuthentication offers of chip authentication
 * @param chipKeys public keys for chip authentication
 * @param activeAuthentication signature algorithm of active authentication with elliptic curves
 * @param all each SecurityInfo as it is encoded, for comparison
 */
public record SecurityInfos(
        List<PaceInfo> pace,
        List<ChipAuthenticationInfo> chipAuthentication,
        List<ChipKey> chipKeys,
        Optional<ActiveAuthenticationInfo> activeAuthentication,
        Set<Octets> all) {
    private static final String PACE = "0.4.0.127.0.7.2.2.4.";
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3.";
    private static final String CHIP_KEY = "0.4.0.127.0.7.2.2.1.";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";
    private static final int MAX_INFOS = 64;

    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int OBJECT_IDENTIFIER = 0x06;

    public SecurityInfos {
        pace = List.copyOf(pace);
        chipAuthentication = List.copyOf(chipAuthentication);
        chipKeys = List.copyOf(chipKeys);
        all = Set.copyOf(all);
    }

    /** PACEInfo; {@code parameterId} names a standardized domain parameter set. */
    public record PaceInfo(String oid, BigInteger version, OptionalInt parameterId) {}

    /** ChipAuthenticationInfo. */
    public record ChipAuthenticationInfo(String oid, BigInteger version, Optional<BigInteger> keyId) {}

    /** ChipAuthenticationPublicKeyInfo; {@code subjectPublicKeyInfo} is DER. */
    public record ChipKey(String oid, Octets subjectPublicKeyInfo, Optional<BigInteger> keyId) {}

    /** ActiveAuthenticationInfo. */
    public record ActiveAuthenticationInfo(String signatureAlgorithm) {}

    /** No security info at all: what a chip without EF.CardAccess offers. */
    public static SecurityInfos none() {
        return new SecurityInfos(List.of(), List.of(), List.of(), Optional.empty(), Set.of());
    }

    /** EF.CardAccess: a bare SET OF SecurityInfo; bytes after it are padding. */
    public static SecurityInfos ofCardAccess(byte[] file) {
        return of(Tlv.first(file));
    }

    /** DG14: the SET within tag 6E. */
    public static SecurityInfos ofDg14(byte[] file) {
        return of(Tlv.first(file).expect(0x6E).required(SET));
    }

    private static SecurityInfos of(Tlv set) {
        List<Tlv> infos = set.expect(SET).children();
        if (infos.size() > MAX_INFOS) {
            throw new MalformedFileException("too many security infos");
        }
        Builder builder = new Builder();
        infos.forEach(builder::add);
        return builder.build();
    }

    private static final class Builder {
        private final List<PaceInfo> pace = new ArrayList<>();
        private final List<ChipAuthenticationInfo> chipAuthentication = new ArrayList<>();
        private final List<ChipKey> chipKeys = new ArrayList<>();
        private final List<ActiveAuthenticationInfo> activeAuthentication = new ArrayList<>();
        private final Set<Octets> all = new HashSet<>();

        void add(Tlv info) {
            List<Tlv> parts = info.expect(SEQUENCE).children();
            if (parts.isEmpty()) {
                throw new MalformedFileException("empty security info");
            }
            all.add(Octets.of(info.encoding()));
            String oid = Oid.dotted(parts.get(0).expect(OBJECT_IDENTIFIER).value());
            // PACEInfo has six arcs after the prefix's ten: shorter ones are PACEDomainParameterInfo, proprietary
            if (oid.startsWith(PACE) && oid.length() > PACE.length() + 2) {
                OptionalInt parameter = integer(parts, 2)
                        .filter(i -> i.bitLength() < 16)
                        .map(i -> OptionalInt.of(i.intValue()))
                        .orElse(OptionalInt.empty());
                pace.add(new PaceInfo(oid, mandatoryInteger(parts), parameter));
            } else if (oid.startsWith(CHIP_AUTHENTICATION) && oid.length() > CHIP_AUTHENTICATION.length() + 2) {
                chipAuthentication.add(new ChipAuthenticationInfo(oid, mandatoryInteger(parts), integer(parts, 2)));
            } else if (oid.startsWith(CHIP_KEY)) {
                if (parts.size() < 2) {
                    throw new MalformedFileException("chip key without key");
                }
                Octets key = Octets.of(parts.get(1).expect(SEQUENCE).encoding());
                chipKeys.add(new ChipKey(oid, key, integer(parts, 2)));
            } else if (oid.equals(ACTIVE_AUTHENTICATION) && parts.size() > 2) {
                byte[] algorithm = parts.get(2).expect(OBJECT_IDENTIFIER).value();
                activeAuthentication.add(new ActiveAuthenticationInfo(Oid.dotted(algorithm)));
            }
        }

        SecurityInfos build() {
            return new SecurityInfos(
                    pace,
                    chipAuthentication,
                    chipKeys,
                    activeAuthentication.stream().findFirst(),
                    all);
        }

        private static BigInteger mandatoryInteger(List<Tlv> parts) {
            return integer(parts, 1).orElseThrow(() -> new MalformedFileException("security info without version"));
        }

        private static Optional<BigInteger> integer(List<Tlv> parts, int index) {
            if (parts.size() <= index || parts.get(index).tag() != INTEGER) {
                return Optional.empty();
            }
            Tlv integer = parts.get(index);
            if (integer.length() == 0 || integer.length() > 32) {
                throw new MalformedFileException("integer of " + integer.length() + " bytes");
            }
            return Optional.of(new BigInteger(integer.value()));
        }
    }
}
