package vn.eid.kiosk.station.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.eid.kiosk.station.sheet.TableFile.Reason;
import vn.eid.kiosk.station.sheet.TableFile.Refused;
import vn.eid.kiosk.station.sheet.TableRow.Cell;

/**
 * Comma-separated values (RFC 4180), also with semicolons or tabs as Excel writes them here. UTF-8 and UTF-16 are known by
 * themselves; anything else is taken byte for byte, so that TCVN3 and VNI text can be recognised afterwards.
 */
final class CsvTable {
    private static final int LINES_TO_JUDGE = 30;
    private static final Charset SINGLE_BYTES = Charset.forName("windows-1252");

    private final String text;
    private final char separator;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int firstLine = 1;
    private boolean quoted;

    private CsvTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static TableFile read(byte[] content) {
        var text = decode(content);
        if (text.indexOf('\0') >= 0) {
            return new Refused(Reason.OTHER_KIND);
        }
        var table = new CsvTable(text);
        return table.parse() ? rows(table.rows) : new Refused(Reason.TOO_MANY_ROWS);
    }

    static TableFile rows(List<TableRow> rows) {
        return rows.isEmpty() ? new Refused(Reason.EMPTY) : new TableFile.Rows(rows);
    }

    private static String decode(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (content.length >= 2 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            var utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return utf8.startsWith("\ufeff") ? utf8.substring(1) : utf8;
        } catch (CharacterCodingException notUtf8) {
            return new String(content, SINGLE_BYTES);
        }
    }

    /** The separator that the first lines have most of: a letterhead may stand above the columns. */
    private static char separator(String text) {
        var head = text.lines().limit(LINES_TO_JUDGE).collect(Collectors.joining("\n"));
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = head.chars().filter(sign -> sign == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** @return false when there are more rows than a list may have */
    private boolean parse() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                i = inQuotes(i, sign);
            } else if (sign == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n') {
                endRow();
                line++;
                firstLine = line;
            } else if (sign != '\r') {
                cell.append(sign);
            }
            if (rows.size() > TableReader.MOST_ROWS) {
                return false;
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            endRow();
        }
        return true;
    }

    private int inQuotes(int i, char sign) {
        if (sign == '\n') {
            line++;
        }
        if (sign != '"') {
            cell.append(sign);
            return i;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
            cell.append('"');
            return i + 1;
        }
        quoted = false;
        return i;
    }

    private void endCell() {
        if (cells.size() < TableReader.MOST_COLUMNS) {
            cells.add(new Cell(TableReader.tidy(cell.toString()), false));
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        var row = new TableRow(firstLine, cells);
        cells.clear();
        if (!row.isBlank()) {
            rows.add(row);
        }
    }
}
