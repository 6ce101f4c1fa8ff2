package vn.eid.kiosk;

import java.util.List;
import java.util.Optional;
import vn.eid.card.AccessKey;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.cccd.AccessKeys;
import vn.eid.card.cccd.IdNumber;
import vn.eid.card.cccd.QrText;
import vn.eid.card.cccd.Td1Mrz;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.CardKeys;

/** Derives the keys of a Vietnamese card from what was scanned or typed. */
public final class ChipKeys implements CardKeys {
    @Override
    public Optional<ChipReadRequest> requestFor(CardInput input) {
        if (input instanceof CardInput.ScannedQr qr) {
            return QrText.of(qr.text())
                    .map(it -> request(AccessKeys.ofQr(it), it.id().digits(), qr.text()));
        }
        if (input instanceof CardInput.TypedIdNumber typed) {
            return IdNumber.of(typed.digits().replaceAll("[\\s.-]", ""))
                    .map(it -> request(AccessKeys.ofIdNumber(it), it.digits(), ""));
        }
        if (input instanceof CardInput.TypedCan can) {
            return can.digits().matches("\\d{6}")
                    ? Optional.of(request(List.of(new AccessKey.Can(can.digits())), "", ""))
                    : Optional.empty();
        }
        return input instanceof CardInput.ScannedMrz mrz
                ? Td1Mrz.of(mrz.lines()).map(it -> request(AccessKeys.ofMrz(it), idNumber(it), ""))
                : Optional.empty();
    }

    private static String idNumber(Td1Mrz mrz) {
        return mrz.idNumber().map(IdNumber::digits).orElse("");
    }

    private static ChipReadRequest request(List<AccessKey> keys, String expectedId, String qrText) {
        return new ChipReadRequest(keys, expectedId, qrText, ReadScope.ALL);
    }
}
