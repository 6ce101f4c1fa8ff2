package vn.eid.card.emrtd;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.eid.card.CardException;
import vn.eid.card.FileId;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/**
 * Reads transparent files in parts as large as card and reader allow: 4096 bytes with extended length, and smaller whenever
 * the card complains about a length; what worked stays for the next file. Never believes a claimed length beyond the
 * file's limit, and gives up on a card that answers without giving anything.
 */
final class FileReader {
    private static final int MAX_PARTS = 1200;
    private static final int HEADER = 6;
    private static final int[] EXTENDED = {4096, 2048, 1000};
    private static final int[] SMALL = {160, 112};

    private final ApduChannel channel;
    private final ProgressMeter progress;
    private int[] blocks = {};
    private int chosen;

    FileReader(ApduChannel channel, ProgressMeter progress) {
        this.channel = channel;
        this.progress = progress;
    }

    /**
     * Selects and reads one file.
     *
     * @param limit longest file to accept, tag and length included
     */
    FileContent read(FileId file, int limit) throws CardException {
        ResponseApdu selected = channel.send(FileCommands.select(file.fid()));
        if (!selected.isOk()) {
            return new FileContent.Refused(selected.sw());
        }
        if (blocks.length == 0) {
            blocks = blocksToTry();
        }
        return new OneFile(file, limit).read();
    }

    private int[] blocksToTry() {
        int[] larger = channel.extendedLength() == ApduChannel.ExtendedLength.SUPPORTED ? EXTENDED : new int[0];
        int[] all = Arrays.copyOf(larger, larger.length + 1 + SMALL.length);
        all[larger.length] = channel.shortAnswerContent();
        System.arraycopy(SMALL, 0, all, larger.length + 1, SMALL.length);
        return all;
    }

    private final class OneFile {
        private final FileId file;
        private final int limit;
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private OptionalLong total = OptionalLong.empty();
        private boolean headerOnly;

        OneFile(FileId file, int limit) {
            this.file = file;
            this.limit = limit;
        }

        FileContent read() throws CardException {
            for (int part = 0; part < MAX_PARTS; part++) {
                ResponseApdu answer = channel.send(FileCommands.read(content.size(), wanted()));
                boolean useful = answer.isOk() || answer.sw() == ResponseApdu.END_OF_FILE;
                if (useful) {
                    append(answer);
                    if (complete()) {
                        return new FileContent.Complete(Arrays.copyOf(content.toByteArray(), (int) total.getAsLong()));
                    }
                } else if (StatusWords.isWrongLength(answer.sw()) && chosen < blocks.length - 1) {
                    chosen++;
                } else if (content.size() == 0) {
                    if (headerOnly || !StatusWords.isWrongLength(answer.sw())) {
                        return new FileContent.Refused(answer.sw());
                    }
                    // a chip that gives nothing beyond the end of a short file: ask for what must be there
                    headerOnly = true;
                } else {
                    throw failed(OptionalInt.of(answer.sw()), "after " + content.size() + " bytes");
                }
            }
            throw failed(OptionalInt.empty(), "too many parts");
        }

        private int wanted() {
            if (headerOnly && content.size() == 0) {
                return HEADER;
            }
            int room = total.isPresent() ? (int) (total.getAsLong() - content.size()) : limit;
            // the odd instruction wraps its content once more
            int overhead = FileCommands.isOdd(content.size()) ? 4 : 0;
            return Math.min(blocks[chosen], room + overhead);
        }

        private void append(ResponseApdu answer) throws CardException {
            byte[] part = FileCommands.isOdd(content.size()) ? unwrapped(answer.data()) : answer.data();
            if (part.length == 0) {
                throw failed(OptionalInt.of(answer.sw()), "no progress after " + content.size() + " bytes");
            }
            if (content.size() + part.length > limit + blocks[0]) {
                throw failed(OptionalInt.empty(), "more than was asked for");
            }
            content.writeBytes(part);
            if (total.isEmpty()) {
                learnTotal();
            }
            progress.received(file, content.size(), total.orElse(0));
        }

        private void learnTotal() throws CardException {
            byte[] head = content.toByteArray();
            if (!file.beginsWith(head[0] & 0xFF)) {
                throw ChipFaults.malformed(channel.phase(), file);
            }
            total = Tlv.claimedTotal(head);
            if (total.isEmpty() && head.length >= HEADER) {
                throw ChipFaults.malformed(channel.phase(), file);
            }
            if (total.isPresent() && total.getAsLong() > limit) {
                throw ChipFaults.tooLarge(channel.phase(), file, total.getAsLong());
            }
        }

        private boolean complete() {
            return total.isPresent() && content.size() >= total.getAsLong();
        }

        private byte[] unwrapped(byte[] data) throws CardException {
            try {
                return Tlv.first(data).expect(0x53).value();
            } catch (MalformedFileException otherForm) {
                throw failed(OptionalInt.empty(), "answer of another form");
            }
        }

        private CardException failed(OptionalInt sw, String detail) {
            return ChipFaults.readFailed(channel.phase(), file, sw, detail);
        }
    }
}
