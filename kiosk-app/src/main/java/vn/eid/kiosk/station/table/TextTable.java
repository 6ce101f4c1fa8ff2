package vn.eid.kiosk.station.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.eid.kiosk.station.table.Table.Reason;
import vn.eid.kiosk.station.table.Table.Rows;
import vn.eid.kiosk.station.table.Table.Unreadable;

/** Comma, semicolon or tab separated text (RFC 4180), in UTF-8 or, with its mark, UTF-16. */
final class TextTable {
    private final String text;
    private final char separator;
    private final List<TableRow> rows = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int rowLine = 1;
    private boolean quoted;

    private TextTable(String text) {
        this.text = text;
        this.separator = separator(text);
    }

    static Table read(byte[] content) {
        String text;
        try {
            text = decoded(content);
        } catch (CharacterCodingException notUnicode) {
            return new Unreadable(Reason.NOT_UNICODE);
        }
        if (text.indexOf('\0') >= 0) {
            return new Unreadable(Reason.NOT_A_TABLE);
        }
        var table = new TextTable(text);
        return table.parse() ? new Rows(table.rows) : new Unreadable(Reason.TOO_LARGE);
    }

    private static String decoded(byte[] content) throws CharacterCodingException {
        var bytes = ByteBuffer.wrap(content);
        String text = charset(content)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes)
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset charset(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length >= 2 && (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /** Whichever the first line has most of; Vietnamese Excel writes semicolons. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char sign) {
        return line.chars().filter(it -> it == sign).count();
    }

    /** @return false when there is too much of anything */
    private boolean parse() {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                i += quote(i);
            } else if (!quoted && sign == separator) {
                endCell();
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                i += sign == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                endRow();
            } else {
                line += sign == '\n' ? 1 : 0;
                append(sign);
            }
            if (rows.size() > TableFile.MOST_ROWS) {
                return false;
            }
        }
        if (cell.length() > 0 || !cells.isEmpty()) {
            endRow();
        }
        return true;
    }

    /** @return signs to pass over besides this one */
    private int quote(int at) {
        if (quoted && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            append('"');
            return 1;
        }
        if (quoted) {
            quoted = false;
        } else if (cell.toString().isBlank()) {
            cell.setLength(0);
            quoted = true;
        } else {
            append('"'); // in the middle of a cell it is only a sign
        }
        return 0;
    }

    private void append(char sign) {
        if (cell.length() <= TableFile.LONGEST_CELL) {
            cell.append(sign);
        }
    }

    private void endCell() {
        if (cells.size() < TableFile.MOST_COLUMNS) {
            cells.add(TableFile.tidy(cell.toString()));
        }
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        var row = new TableRow(rowLine, cells);
        if (!row.blank()) {
            rows.add(row);
        }
        cells.clear();
        line++;
        rowLine = line;
    }
}
