package vn.eid.kiosk.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.eid.card.AccessKey;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.cccd.MrzText;
import vn.eid.card.cccd.QrText;

/** Reads access keys out of what people type behind {@code --can}, {@code --mrz} and {@code --qr}. */
final class CardKeyText {
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");
    /** Document number, birth and expiry, apart or with their check digits (MRZ information of ICAO 9303-11 §4.3). */
    private static final Pattern PARTS = Pattern.compile("([A-Z0-9<]{9})\\d?[ ,/]?(\\d{6})\\d?[ ,/]?(\\d{6})\\d?");

    private CardKeyText() {}

    /** Six digits, or the twelve-digit identity number that ends in them. */
    static Optional<List<AccessKey>> ofCan(String text) {
        String digits = text.replaceAll("\\s", "");
        if (SIX_DIGITS.matcher(digits).matches()) {
            return Optional.of(List.of(new AccessKey.Can(digits)));
        }
        return IdNumber.of(digits).map(AccessKeys::ofIdNumber);
    }

    /** The whole zone of three lines, or document number, birth and expiry. */
    static Optional<List<AccessKey>> ofMrz(String text) {
        var zone = MrzText.read(text);
        if (zone.isPresent()) {
            return zone.map(AccessKeys::ofMrz);
        }
        Matcher parts = PARTS.matcher(text.strip());
        return parts.matches()
                ? Optional.of(List.of(new AccessKey.Mrz(parts.group(1), parts.group(2), parts.group(3))))
                : Optional.empty();
    }

    static Optional<List<AccessKey>> ofQr(String text) {
        return QrText.of(text).map(AccessKeys::ofQr);
    }
}
