package vn.eid.card.cccd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.eid.card.AccessKey;
import vn.eid.card.PartialDate;

/** Keys for the chip from whatever the counter has: typed number, scanned QR code, typed or scanned machine readable zone. */
public final class AccessKeys {
    private AccessKeys() {}

    /** The card access number from the identity number; opens every card that supports PACE. */
    public static List<AccessKey> ofIdNumber(IdNumber id) {
        return List.of(new AccessKey.Can(id.cardAccessNumber()));
    }

    /**
     * The card access number, then machine readable zone keys with an expiry derived from birth and issue date, likeliest
     * first. The reader makes at most two tries with them.
     */
    public static List<AccessKey> ofQr(QrText qr) {
        List<AccessKey> keys = new ArrayList<>(ofIdNumber(qr.id()));
        Optional<LocalDate> birth = qr.birth().flatMap(PartialDate::full);
        Optional<LocalDate> issued = qr.issued().flatMap(PartialDate::full);
        if (birth.isPresent() && issued.isPresent() && issued.get().isAfter(birth.get())) {
            String birthText = AccessKey.yymmdd(birth.get());
            for (String expiry : ExpiryRule.candidates(birth.get(), issued.get())) {
                keys.add(new AccessKey.Mrz(qr.id().documentNumber(), birthText, expiry));
            }
        }
        return List.copyOf(keys);
    }

    /** The card access number, if the zone holds an identity number, and the key of the zone itself. */
    public static List<AccessKey> ofMrz(Td1Mrz mrz) {
        List<AccessKey> keys = new ArrayList<>();
        mrz.idNumber().ifPresent(id -> keys.add(new AccessKey.Can(id.cardAccessNumber())));
        keys.add(new AccessKey.Mrz(mrz.documentNumber(), mrz.birth(), mrz.expiry()));
        return List.copyOf(keys);
    }
}
