package vn.eid.card.emrtd;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import vn.eid.card.CardException;
import vn.eid.card.FileId;
import vn.eid.card.lds.Tlv;

/**
 * Reads EF.CardAccess, which lies outside the application and is open to everybody (ICAO 9303-11 §9.2.11). Whatever goes
 * wrong with it means "no PACE advertised", never a fault: chips without PACE answer in many ways.
 */
final class CardAccessFile {
    private static final int SHORT_ID_READ = 0x9C00;
    private static final int LIMIT = 2048;
    private static final int PROBE = 1024;
    private static final int SHORT = 256;

    private CardAccessFile() {}

    static Optional<byte[]> read(ApduChannel channel) throws CardException {
        boolean selected =
                channel.send(FileCommands.select(FileId.CARD_ACCESS.fid())).isOk();
        if (!selected) {
            channel.send(FileCommands.selectMasterFile());
            selected =
                    channel.send(FileCommands.select(FileId.CARD_ACCESS.fid())).isOk();
        }
        byte[] content = {};
        OptionalLong total = OptionalLong.empty();
        while (total.isEmpty() || content.length < total.getAsLong()) {
            // by short identifier, for chips that know the file by that name alone
            int offset = selected || content.length > 0 ? content.length : SHORT_ID_READ;
            ResponseApdu answer =
                    channel.sendProbing(FileCommands.read(0, SHORT).at(offset), PROBE);
            boolean useful = answer.isOk() || answer.sw() == ResponseApdu.END_OF_FILE;
            if (!useful || answer.data().length == 0 || content.length + answer.data().length > LIMIT) {
                return Optional.empty();
            }
            content = Tlv.concat(content, answer.data());
            total = Tlv.claimedTotal(content);
            if (total.isEmpty() || total.getAsLong() > LIMIT) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.copyOf(content, (int) total.getAsLong()));
    }
}
