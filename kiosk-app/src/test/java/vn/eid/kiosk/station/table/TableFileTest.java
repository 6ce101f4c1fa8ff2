package vn.eid.kiosk.station.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.station.table.Table.Reason;
import vn.eid.kiosk.station.table.Table.Rows;
import vn.eid.kiosk.station.table.Table.Unreadable;

@DisplayName("A table from a file")
class TableFileTest {
    private static List<TableRow> rows(String text, Charset charset) {
        return ((Rows) TableFile.of(text.getBytes(charset))).rows();
    }

    private static List<TableRow> rows(String text) {
        return rows(text, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("keeps quoted separators, quotes and line breaks in their cell, and counts lines as the editor does")
    void quoting() {
        var rows = rows("a,b\r\n\"x, \"\"y\"\"\nz\",2\r\n\r\n  3 ,4");
        assertThat(rows.get(0).cells()).containsExactly("a", "b");
        assertThat(rows.get(1).cells()).containsExactly("x, \"y\" z", "2");
        assertThat(rows.get(2)).isEqualTo(new TableRow(5, List.of("3", "4")));
        assertThat(rows.get(2).cell(7)).isEmpty();
    }

    @Test
    @DisplayName("finds its separator by itself, and reads UTF-8 and UTF-16 with their marks")
    void formats() {
        assertThat(rows("a;b;c,d").get(0).cells()).containsExactly("a", "b", "c,d");
        assertThat(rows("a\tb,c\td").get(0).cells()).containsExactly("a", "b,c", "d");
        assertThat(rows("\uFEFFHọ;Tên", StandardCharsets.UTF_16LE).get(0).cells()).containsExactly("Họ", "Tên");
        assertThat(rows("\uFEFFHọ;Tên").get(0).cell(0)).isEqualTo("Họ");
    }

    @Test
    @DisplayName("of Excel gives numbers plain and text tidy")
    void excel() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("A");
            sheet.value(0, 0, " Họ\u00A0 tên ");
            sheet.value(2, 0, 1_090_000_017L);
            sheet.value(2, 2, 0.25);
            sheet.value(2, 3, true);
        }
        var rows = ((Rows) TableFile.of(out.toByteArray())).rows();
        assertThat(rows.get(0).cells()).containsExactly("Họ tên");
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).cell(0)).isEqualTo("1090000017");
        assertThat(rows.get(1).cell(1)).isEmpty();
        assertThat(rows.get(1).cell(2)).isEqualTo("0.25");
    }

    @Test
    @DisplayName("that unpacks to far more than it is, is not unpacked")
    void bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 140; i++) {
                zip.write(zeros);
            }
        }
        assertThat(TableFile.of(out.toByteArray())).isEqualTo(new Unreadable(Reason.TOO_LARGE));
    }

    @Test
    @DisplayName("with an outside entity in its XML reads nothing from the machine")
    void entity(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "top-secret");
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("A").value(0, 0, "plain");
        }
        var evil = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(out.toByteArray()));
                var zip = new ZipOutputStream(evil)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sharedStrings.xml")) {
                    text = text.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                            .replace("plain", "&e;");
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(TableFile.of(evil.toByteArray()).toString()).doesNotContain("top-secret");
        if (TableFile.of(evil.toByteArray()) instanceof Rows it) {
            assertThat(it.rows()).allSatisfy(row -> assertThat(row.cells().toString()).doesNotContain("top-secret"));
        }
    }

    @Test
    @DisplayName("that is none, or is not there, says so")
    void none(@TempDir Path folder) {
        assertThat(TableFile.read(folder.resolve("missing.csv"))).isEqualTo(new Unreadable(Reason.NOT_FOUND));
        assertThat(TableFile.of(new byte[] {1, 2, 0, 4})).isEqualTo(new Unreadable(Reason.NOT_A_TABLE));
        assertThat(TableFile.of(new byte[] {(byte) 0xff, 'a', 'b'})).isEqualTo(new Unreadable(Reason.NOT_UNICODE));
        assertThat(TableFile.of(new byte[0])).isEqualTo(new Rows(List.of()));
    }
}
