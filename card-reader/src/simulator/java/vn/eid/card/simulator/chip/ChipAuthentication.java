package vn.eid.card.simulator.chip;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.apdu.Sw;
import vn.eid.card.simulator.crypto.SecureChannel;
import vn.eid.card.simulator.crypto.Suite;
import vn.eid.card.simulator.crypto.Tlv;

/**
 * Chip authentication, ICAO 9303-11 §6.2: with MSE:Set KAT in one command (3DES), or with MSE:Set AT and GENERAL
 * AUTHENTICATE. The new session begins after the answer, which still goes out under the old one.
 */
final class ChipAuthentication {
    private final List<ChipAuthenticationKey> keys;
    private Optional<ChipAuthenticationKey> selected = Optional.empty();

    ChipAuthentication(List<ChipAuthenticationKey> keys) {
        this.keys = keys;
    }

    void reset() {
        selected = Optional.empty();
    }

    boolean isSelected() {
        return selected.isPresent();
    }

    /** The answer together with the session that begins after it. */
    record Outcome(Response response, SecureChannel channel) {}

    /** MSE:Set AT with the protocol's object identifier. */
    Response select(List<Tlv> request) throws CardRefusal {
        byte[] oid = Tlv.find(request, 0x80).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        selected = Optional.of(key(request, key -> Arrays.equals(oid, ObjectIdentifiers.contents(key.oid()))));
        return Response.DONE;
    }

    /** GENERAL AUTHENTICATE with the terminal's ephemeral key. */
    Outcome generalAuthenticate(List<Tlv> objects) throws CardRefusal {
        ChipAuthenticationKey key = selected.orElseThrow(() -> new CardRefusal(Sw.CONDITIONS_OF_USE));
        selected = Optional.empty();
        byte[] peer = Tlv.find(objects, 0x80).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        return new Outcome(Response.of(Tlv.of(0x7C)), session(key, peer));
    }

    /** MSE:Set KAT, which only 3DES keys take. */
    Outcome setKeyAgreement(List<Tlv> request) throws CardRefusal {
        byte[] peer = Tlv.find(request, 0x91).orElseThrow(() -> new CardRefusal(Sw.WRONG_DATA));
        ChipAuthenticationKey key = key(request, candidate -> candidate.suite() == Suite.TRIPLE_DES);
        return new Outcome(Response.DONE, session(key, peer));
    }

    private interface Choice {
        boolean takes(ChipAuthenticationKey key);
    }

    private ChipAuthenticationKey key(List<Tlv> request, Choice choice) throws CardRefusal {
        Optional<byte[]> reference = Tlv.find(request, 0x84);
        return keys.stream()
                .filter(choice::takes)
                .filter(key -> reference.isEmpty()
                        || key.keyId()
                                .filter(id -> reference.get().length > 0
                                        && new BigInteger(1, reference.get()).intValue() == id)
                                .isPresent())
                .findFirst()
                .orElseThrow(() -> new CardRefusal(reference.isPresent() ? Sw.REFERENCE_NOT_FOUND : Sw.WRONG_DATA));
    }

    private static SecureChannel session(ChipAuthenticationKey key, byte[] peer) throws CardRefusal {
        return SecureChannel.fromSecret(key.suite(), key.group().group().agree(key.secret(), peer));
    }
}
