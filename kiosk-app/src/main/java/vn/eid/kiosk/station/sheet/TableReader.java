package vn.eid.kiosk.station.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import vn.eid.kiosk.station.sheet.TableFile.Reason;
import vn.eid.kiosk.station.sheet.TableFile.Refused;

/** Reads a table from a file, by what is in it and not by its name. Blocking, bounded in time and memory by its limits. */
public final class TableReader {
    static final int MOST_BYTES = 32 << 20;
    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 64;
    static final int LONGEST_CELL = 2_000;

    private TableReader() {}

    /** Reads a file; hostile input. */
    public static TableFile read(Path file) {
        try {
            return Files.size(file) > MOST_BYTES ? new Refused(Reason.TOO_LARGE) : read(Files.readAllBytes(file));
        } catch (IOException gone) {
            return new Refused(Reason.UNREADABLE);
        }
    }

    /** Reads a file's content; hostile input. */
    public static TableFile read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XlsxTable.read(content);
        }
        // The old binary format of Excel, pictures, PDF: they have zero bytes where text has none.
        return startsWith(content, 0xd0, 0xcf, 0x11, 0xe0) || startsWith(content, '%', 'P', 'D', 'F')
                ? new Refused(Reason.OTHER_KIND)
                : CsvTable.read(content);
    }

    private static boolean startsWith(byte[] content, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (content.length <= i || (content[i] & 0xff) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    /** As all that is compared and stored is written. */
    static String tidy(String text) {
        var cut = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
        return Normalizer.normalize(cut, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s\\u00a0\\u200b\\ufeff]+", " ")
                .strip();
    }
}
