package vn.eid.card.simulator.issue;

import java.util.List;
import java.util.Optional;
import vn.eid.card.simulator.chip.ChipAuthenticationKey.PublicKeyForm;
import vn.eid.card.simulator.chip.ChipBehaviour;
import vn.eid.card.simulator.chip.PaceSetting;
import vn.eid.card.simulator.chip.PlainFilter;
import vn.eid.card.simulator.crypto.StandardGroup;
import vn.eid.card.simulator.crypto.Suite;

/**
 * What the chip can do.
 *
 * @param behaviour its habits
 * @param pace PACE settings, none for BAC only
 * @param unknownProtocols object identifiers in EF.CardAccess that no reader knows
 * @param chipAuthentication keys of DG14
 * @param activeAuthentication key of DG15
 * @param filter a fault behind secure messaging
 */
public record ChipSpec(
        ChipBehaviour behaviour,
        List<PaceSetting> pace,
        List<String> unknownProtocols,
        List<Agreement> chipAuthentication,
        ActiveAuthenticationKind activeAuthentication,
        PlainFilter filter) {
    /** A key for chip authentication. */
    public record Agreement(Suite suite, StandardGroup group, Optional<Integer> keyId, PublicKeyForm form) {
        public Agreement(Suite suite, StandardGroup group) {
            this(suite, group, Optional.empty());
        }

        public Agreement(Suite suite, StandardGroup group, Optional<Integer> keyId) {
            this(suite, group, keyId, PublicKeyForm.EXPLICIT);
        }

        public Agreement with(PublicKeyForm other) {
            return new Agreement(suite, group, keyId, other);
        }
    }

    /** A healthy Vietnamese card. */
    public static final ChipSpec CCCD = new ChipSpec(
            ChipBehaviour.CCCD,
            List.of(PaceSetting.CCCD),
            List.of(),
            List.of(new Agreement(Suite.AES_128, StandardGroup.BRAINPOOL_P256)),
            ActiveAuthenticationKind.ECDSA_NIST_P256,
            PlainFilter.NONE);

    public ChipSpec {
        pace = List.copyOf(pace);
        unknownProtocols = List.copyOf(unknownProtocols);
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    public ChipSpec with(ChipBehaviour other) {
        return new ChipSpec(other, pace, unknownProtocols, chipAuthentication, activeAuthentication, filter);
    }

    public ChipSpec withPace(PaceSetting... settings) {
        return new ChipSpec(
                behaviour, List.of(settings), unknownProtocols, chipAuthentication, activeAuthentication, filter);
    }

    public ChipSpec withUnknownProtocols(String... oids) {
        return new ChipSpec(behaviour, pace, List.of(oids), chipAuthentication, activeAuthentication, filter);
    }

    public ChipSpec withChipAuthentication(Agreement... agreements) {
        return new ChipSpec(behaviour, pace, unknownProtocols, List.of(agreements), activeAuthentication, filter);
    }

    public ChipSpec with(ActiveAuthenticationKind kind) {
        return new ChipSpec(behaviour, pace, unknownProtocols, chipAuthentication, kind, filter);
    }

    public ChipSpec with(PlainFilter fault) {
        return new ChipSpec(behaviour, pace, unknownProtocols, chipAuthentication, activeAuthentication, fault);
    }
}
