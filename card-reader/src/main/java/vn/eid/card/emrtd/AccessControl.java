package vn.eid.card.emrtd;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import vn.eid.card.AccessKey;
import vn.eid.card.AccessProtocol;
import vn.eid.card.CardException;
import vn.eid.card.lds.SecurityInfos;

/**
 * Which protocol opens the chip, and how often a key may be tried (ICAO 9303-11 §4.2): PACE wherever the chip advertises it;
 * basic access control only where it does not, or will not do it. A key that PACE called wrong is never tried again with
 * another protocol, and no more than two keys are tried while the card lies on the reader.
 */
final class AccessControl {
    private static final int MAX_TRIES = 2;

    private final ApduChannel channel;
    private final EphemeralKeys ephemeralKeys;
    private final IntFunction<byte[]> random;

    AccessControl(ApduChannel channel, EphemeralKeys ephemeralKeys, IntFunction<byte[]> random) {
        this.channel = channel;
        this.ephemeralKeys = ephemeralKeys;
        this.random = random;
    }

    /**
     * @param protocol that opened the chip
     * @param evidence of chip authentication mapping
     */
    record Opened(AccessProtocol protocol, Optional<PaceOutcome.CamEvidence> evidence) {}

    /**
     * Opens the chip and selects the eMRTD application under secure messaging.
     *
     * @param cardAccess what EF.CardAccess says; empty when it could not be read
     * @param keys in the order of preference
     */
    Opened open(Optional<SecurityInfos> cardAccess, List<AccessKey> keys) throws CardException {
        SecurityInfos infos = cardAccess.orElseGet(SecurityInfos::none);
        List<PaceOffer> offers = PaceOffer.supported(infos);
        List<AccessKey.Mrz> zoneKeys = keys.stream()
                .filter(AccessKey.Mrz.class::isInstance)
                .map(AccessKey.Mrz.class::cast)
                .toList();
        if (!offers.isEmpty()) {
            Optional<Opened> opened = pace(offers, keys);
            return opened.isPresent() ? opened.get() : bac(zoneKeys, "the chip refuses the PACE that it advertises");
        }
        if (!infos.pace().isEmpty() && zoneKeys.isEmpty()) {
            throw ChipFaults.cryptoUnsupported(channel.phase(), "no supported variant among the chip's PACE infos");
        }
        if (!zoneKeys.isEmpty()) {
            return bac(zoneKeys, "the chip supports neither PACE nor BAC");
        }
        return unadvertisedPace(keys);
    }

    /** Empty when every offer is refused for a reason other than the key. */
    private Optional<Opened> pace(List<PaceOffer> offers, List<AccessKey> keys) throws CardException {
        int tries = 0;
        int lastSw = 0;
        for (PaceOffer offer : offers) {
            for (AccessKey key : keys.subList(tries, keys.size())) {
                PaceOutcome outcome = new Pace(channel, ephemeralKeys).run(offer, key);
                if (outcome instanceof PaceOutcome.Opened opened) {
                    selectApplication();
                    return Optional.of(new Opened(protocolOf(key), opened.evidence()));
                }
                if (outcome instanceof PaceOutcome.Blocked blocked) {
                    throw ChipFaults.accessBlocked(channel.phase(), blocked.sw());
                }
                if (outcome instanceof PaceOutcome.Refused) {
                    break;
                }
                lastSw = ((PaceOutcome.WrongKey) outcome).sw();
                tries++;
                if (tries == MAX_TRIES || tries == keys.size()) {
                    throw ChipFaults.wrongKey(channel.phase(), lastSw);
                }
            }
        }
        if (tries > 0) {
            throw ChipFaults.wrongKey(channel.phase(), lastSw);
        }
        return Optional.empty();
    }

    private Opened bac(List<AccessKey.Mrz> keys, String otherwise) throws CardException {
        if (keys.isEmpty()) {
            throw ChipFaults.accessUnsupported(
                    channel.phase(), OptionalInt.empty(), "a zone key is needed: " + otherwise);
        }
        selectApplication();
        int lastSw = 0;
        for (AccessKey.Mrz key : keys.subList(0, Math.min(MAX_TRIES, keys.size()))) {
            Bac.Result result = new Bac(channel, random).run(key);
            lastSw = result.sw();
            switch (result.outcome()) {
                case OPENED -> {
                    return new Opened(AccessProtocol.BAC, Optional.empty());
                }
                case BLOCKED -> throw ChipFaults.accessBlocked(channel.phase(), lastSw);
                case REFUSED -> throw ChipFaults.accessUnsupported(channel.phase(), OptionalInt.of(lastSw), otherwise);
                case WRONG_KEY -> {
                    // the next key, if one more try is allowed
                }
            }
        }
        throw ChipFaults.wrongKey(channel.phase(), lastSw);
    }

    /** The card shows no EF.CardAccess and there is no zone key: what all Vietnamese cards are known to support. */
    private Opened unadvertisedPace(List<AccessKey> keys) throws CardException {
        Optional<Opened> opened = pace(List.of(PaceOffer.usualOfVietnameseCards()), keys);
        if (opened.isPresent()) {
            return opened.get();
        }
        selectApplication();
        throw ChipFaults.accessUnsupported(channel.phase(), OptionalInt.empty(), "no PACE, and no zone key for BAC");
    }

    private void selectApplication() throws CardException {
        ResponseApdu answer = channel.send(FileCommands.selectApplication());
        if (!answer.isOk()) {
            throw ChipFaults.notAnEmrtd(channel.phase(), answer.sw());
        }
    }

    private static AccessProtocol protocolOf(AccessKey key) {
        return key instanceof AccessKey.Can ? AccessProtocol.PACE_CAN : AccessProtocol.PACE_MRZ;
    }
}
