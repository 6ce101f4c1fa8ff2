package vn.eid.kiosk.station.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.kiosk.station.sheet.Grid.Column;
import vn.eid.kiosk.station.sheet.TableFile.Reason;
import vn.eid.kiosk.station.sheet.TableFile.Refused;

@DisplayName("A table in a file")
class TablesTest {
    private static final Grid GRID = new Grid(
            "Tiến độ",
            List.of(Column.text("Địa bàn", 3), Column.number("Chỉ tiêu", 1)),
            List.of(List.of("Phường Trà Cổ", 728), List.of("Xã \"Hải; Xuân\"", 2404)));

    private static List<TableRow> rows(byte[] content) {
        return ((TableFile.Rows) TableReader.read(content)).rows();
    }

    private static List<String> texts(TableRow row) {
        return row.cells().stream().map(TableRow.Cell::text).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("comes back from XLSX as it went out, numbers as numbers, lines as the spreadsheet counts them")
    void xlsxThereAndBack() {
        var rows = rows(TableWriter.xlsx(List.of(GRID)));
        assertThat(rows).extracting(TableRow::line).containsExactly(1, 2, 3);
        assertThat(texts(rows.get(1))).containsExactly("Phường Trà Cổ", "728");
        assertThat(rows.get(1).cell(1).number()).isTrue();
        assertThat(rows.get(1).cell(0).number()).isFalse();
        assertThat(rows.get(2).cell(9).text()).isEmpty();
    }

    @Test
    @DisplayName("goes out as CSV with a byte order mark, and comes back with its quotes")
    void csvThereAndBack() {
        var csv = TableWriter.csv(List.of(GRID));
        assertThat(new String(csv, StandardCharsets.UTF_8)).startsWith("\ufeffĐịa bàn,Chỉ tiêu\r\n");
        assertThat(texts(rows(csv).get(2))).containsExactly("Xã \"Hải; Xuân\"", "2404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84912", "-2", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"http://x\")\n=2"})
    @DisplayName("holds no text that a spreadsheet would run as a formula")
    void noFormula(String text) {
        var grid = new Grid("x", List.of(Column.text("=kopf", 1)), List.of(List.of(text)));
        var csv = new String(TableWriter.csv(List.of(grid)), StandardCharsets.UTF_8);
        assertThat(TableWriter.guarded(text)).startsWith("'");
        assertThat(csv.substring(1)).startsWith("'=kopf");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow().replaceFirst("^\"", ""))
                .startsWith("'");
        assertThat(rows(TableWriter.xlsx(List.of(grid))).get(0).cell(0).text()).isEqualTo("'=kopf");
        assertThat(TableWriter.guarded("Trà Cổ = 1")).isEqualTo("Trà Cổ = 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    @DisplayName("is read with whichever separator its first line has, quoted cells over several lines included")
    void separators(String separator) {
        var text = String.join(separator, "TT", "Họ và tên", "Ghi chú", "Khu") + "\r\n"
                + String.join(separator, "1", "\"Nguyễn, \"\"Văn\"\"; Thử\"", "\"hai\ndòng\"", "4") + "\r\n\r\n"
                + String.join(separator, "2", "Trần", "", "5") + "\n";
        var rows = rows(utf8(text));
        assertThat(texts(rows.get(1))).containsExactly("1", "Nguyễn, \"Văn\"; Thử", "hai dòng", "4");
        assertThat(rows).extracting(TableRow::line).containsExactly(1, 2, 5);
    }

    @Test
    @DisplayName("is read in UTF-8 with and without mark, UTF-16, and byte for byte when it is none of these")
    void encodings() {
        var text = "Họ tên;Số\nNguyễn;1\n";
        for (var content : List.of(
                utf8(text),
                utf8("\ufeff" + text),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(texts(rows(content).get(1))).containsExactly("Nguyễn", "1");
        }
        var old = "Hä tªn;Sè\nNguyÔn;1\n".getBytes(Charset.forName("windows-1252"));
        assertThat(texts(rows(old).get(1))).containsExactly("NguyÔn", "1");
    }

    @Test
    @DisplayName("in combining characters is read composed, with odd blanks taken away")
    void composed() {
        assertThat(texts(rows(utf8("a,b\n\u00a0Nguye\u0302\u0303n \u200b,x\n")).get(1)))
                .containsExactly("Nguyễn", "x");
    }

    @Test
    @DisplayName("that is no table is refused with its reason, and nothing hangs or grows")
    void refused(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        assertThat(TableReader.read(folder.resolve("none.csv"))).isEqualTo(new Refused(Reason.UNREADABLE));
        assertThat(TableReader.read(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(TableReader.read(utf8("\n ; ;\n"))).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(TableReader.read(utf8("%PDF-1.7\n"))).isEqualTo(new Refused(Reason.OTHER_KIND));
        assertThat(TableReader.read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}))
                .isEqualTo(new Refused(Reason.OTHER_KIND));
        assertThat(TableReader.read(new byte[] {1, 0, 2, 0})).isEqualTo(new Refused(Reason.OTHER_KIND));
        assertThat(TableReader.read(new byte[TableReader.MOST_BYTES + 1])).isEqualTo(new Refused(Reason.TOO_LARGE));
        assertThat(TableReader.read(zip("xl/other.xml", 10))).isEqualTo(new Refused(Reason.DAMAGED));
        var many = "x\n".repeat(TableReader.MOST_ROWS + 2);
        assertThat(TableReader.read(utf8(many))).isEqualTo(new Refused(Reason.TOO_MANY_ROWS));
    }

    @Test
    @DisplayName("that would unpack to half a gigabyte is refused before it is read")
    void bomb() throws Exception {
        assertThat(TableReader.read(zip("xl/worksheets/sheet1.xml", 513))).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    private static byte[] zip(String name, int megabytes) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("that was mutated a thousand times over is read or refused, never more")
    void mutated() {
        var random = new Random(20261120);
        var sound = TableWriter.xlsx(List.of(GRID));
        for (int i = 0; i < 1000; i++) {
            var content = sound.clone();
            for (int hits = 1 + random.nextInt(8); hits > 0; hits--) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            assertThat(TableReader.read(content)).isNotNull();
        }
    }
}
