package vn.eid.kiosk.station.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.eid.kiosk.station.outreach.ListReading.Unusable;
import vn.eid.kiosk.station.outreach.ListReading.Why;
import vn.eid.kiosk.station.outreach.RowProblem.Reason;
import vn.eid.kiosk.station.sheet.Grid;
import vn.eid.kiosk.station.sheet.Grid.Column;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.kiosk.station.sheet.TableRow;
import vn.eid.kiosk.station.sheet.TableWriter;
import vn.eid.sync.queue.outreach.ListedCitizen;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;
import vn.eid.sync.queue.outreach.VisitResult;

@DisplayName("A list that is read in")
class ListReaderTest {
    private static final String HEAD = "TT;Họ và tên;Số định danh;Ngày sinh;Điện thoại;Địa chỉ;Xã, phường;Thôn, khu\n";
    private static final Set<String> WARDS = Set.of("Phường Trà Cổ", "Xã Hải Xuân");

    private static ListReading read(String text) {
        return new ListReader(WARDS).read(TableReader.read(text.getBytes(StandardCharsets.UTF_8)), Optional.empty());
    }

    private static ListReading.People people(String rows) {
        return (ListReading.People) read(HEAD + rows);
    }

    @Test
    @DisplayName("gives each citizen with ward, part, phone and address as they are stored")
    void people() {
        var list = people("1;Nguyễn Văn Thử;001 0 90 000017;15/02/1990;0912 345 678;số 3;P. Trà Cổ;Khu 4\n"
                + "2;Trần Thị Mẫu;022175000026;1975;;;XÃ HẢI XUÂN;\n");
        assertThat(list.problems()).isEmpty();
        assertThat(list.script()).isEqualTo(OldScript.UNICODE);
        assertThat(list.entries())
                .containsExactly(
                        new OutreachEntry(
                                "Phường Trà Cổ",
                                "Khu 4",
                                new ListedCitizen(
                                        "Nguyễn Văn Thử",
                                        "001090000017",
                                        "15/02/1990",
                                        Optional.of("+84912345678"),
                                        "số 3")),
                        new OutreachEntry(
                                "Xã Hải Xuân",
                                "",
                                new ListedCitizen("Trần Thị Mẫu", "022175000026", "1975", Optional.empty(), "")));
    }

    @Test
    @DisplayName("names every bad row by line and reason, and then gives no entry at all")
    void badRows() {
        var list = people("1;Nguyễn Văn Thử;001090000017;;;;Phường Trà Cổ;\n"
                + "2;;001090000018;31/13/1990;0123456789;;Phường Lạ;\n"
                + "3;Trần <b>;12345;;;;;\n"
                + "4;Lê Văn An;001090000017;;;;Xã Hải Xuân;\n"
                + "5;Vũ Thị Ba;;;;;Xã Hải Xuân;\n");
        assertThat(list.entries()).isEmpty();
        assertThat(list.problems())
                .containsExactly(
                        new RowProblem(3, Reason.NAME_MISSING),
                        new RowProblem(3, Reason.BIRTH_FORM),
                        new RowProblem(3, Reason.PHONE_FORM),
                        new RowProblem(3, Reason.WARD_UNKNOWN),
                        new RowProblem(4, Reason.NAME_UNREADABLE),
                        new RowProblem(4, Reason.ID_NUMBER_FORM),
                        new RowProblem(4, Reason.WARD_MISSING),
                        new RowProblem(5, Reason.ID_NUMBER_TWICE, 2),
                        new RowProblem(6, Reason.ID_NUMBER_MISSING));
    }

    @Test
    @DisplayName("that a team hands back has results in letters or words; others are a row to mend")
    void handedBack() {
        var head = "Họ tên;Số định danh;Địa bàn;Kết quả\n";
        var list = (ListReading.People)
                read(head + "A;001090000017;Phường Trà Cổ;KH\nB;001090000018;Phường Trà Cổ;Vắng nhà\n"
                        + "C;001090000019;Phường Trà Cổ;CĐ\nD;001090000020;Phường Trà Cổ;\n");
        assertThat(list.entries())
                .extracting(OutreachEntry::result)
                .containsExactly(
                        Optional.of(VisitResult.ACTIVATED),
                        Optional.of(VisitResult.ABSENT),
                        Optional.of(VisitResult.MOVED),
                        Optional.empty());
        var wrong = (ListReading.People) read(head + "A;001090000017;Phường Trà Cổ;không rõ\n");
        assertThat(wrong.problems()).containsExactly(new RowProblem(2, Reason.RESULT_FORM));
    }

    @Test
    @DisplayName("from a spreadsheet gets back the zeros that it dropped from numbers and phones")
    void droppedZeros() {
        var grid = new Grid(
                "Danh sách",
                List.of(
                        Column.text("Họ tên", 1),
                        Column.number("Số CCCD", 1),
                        Column.number("SĐT", 1),
                        Column.text("Phường", 1)),
                List.of(List.of("Nguyễn Văn Thử", 1090000017L, 912345678L, "Phường Trà Cổ")));
        var reading = new ListReader(WARDS).read(TableReader.read(TableWriter.xlsx(List.of(grid))), Optional.empty());
        var citizen = ((ListReading.People) reading).entries().get(0).citizen();
        assertThat(citizen.personalIdNumber()).isEqualTo("001090000017");
        assertThat(citizen.phone()).contains("+84912345678");
    }

    @Test
    @DisplayName("typed with TCVN3 or VNI fonts is converted, column names and all, and says so")
    void oldFonts() {
        var tcvn3 = "Hä vµ tªn;Sè ®Þnh danh;§Þa bµn\nNguyÔn V¨n Thö;001090000017;Ph­êng Trµ Cæ\n"
                .getBytes(Charset.forName("windows-1252"));
        var vni = "Hoï vaø teân;Soá ñònh danh;Ñòa baøn\nNguyeãn Vaên Thöû;001090000017;Phöôøng Traø Coå\n"
                .getBytes(Charset.forName("windows-1252"));
        for (var file : List.of(tcvn3, vni)) {
            var list = (ListReading.People) new ListReader(WARDS).read(TableReader.read(file), Optional.empty());
            assertThat(list.problems()).isEmpty();
            assertThat(list.script()).isEqualTo(file == tcvn3 ? OldScript.TCVN3 : OldScript.VNI);
            assertThat(list.entries().get(0).citizen().fullName()).isEqualTo("Nguyễn Văn Thử");
            assertThat(list.entries().get(0).ward()).isEqualTo("Phường Trà Cổ");
        }
    }

    @Test
    @DisplayName("with letters that nobody can read any more is refused whole")
    void brokenLetters() {
        var reading = read("Há»\u008d vÃ\u00a0 tÃªn;SÃ´ Ä‘á»‹nh danh;X\nNguyá»…n VÄƒn;001090000017;TrÃ\u00a0 Cá»•\n");
        assertThat(reading).isEqualTo(new Unusable(Why.SCRIPT_UNKNOWN));
    }

    @Test
    @DisplayName("without the names of its columns, or with nothing below them, is told so")
    void noList() {
        assertThat(read("a;b\n1;2\n")).isEqualTo(new Unusable(Why.NO_HEAD));
        assertThat(read(HEAD)).isEqualTo(new Unusable(Why.NO_ROWS));
        assertThat(read("")).isInstanceOf(ListReading.NoTable.class);
    }

    @Test
    @DisplayName("may have a letterhead above its columns, and takes the ward of the whole list where rows name none")
    void letterhead() {
        var text =
                "CÔNG AN PHƯỜNG TRÀ CỔ\n\nDANH SÁCH CHƯA KÍCH HOẠT\nSTT,Họ tên,CCCD\n1,Nguyễn Văn Thử,001090000017\n";
        var reading = new ListReader(WARDS)
                .read(TableReader.read(text.getBytes(StandardCharsets.UTF_8)), Optional.of("Phường Trà Cổ"));
        assertThat(((ListReading.People) reading).entries().get(0).ward()).isEqualTo("Phường Trà Cổ");
    }

    @Test
    @DisplayName("of the letter's annex has 17 wards that sum up to 24.416")
    void letter() {
        var wards = LetterExample.wards();
        assertThat(wards).hasSize(17);
        assertThat(wards.stream().mapToInt(WardQuota::quota).sum()).isEqualTo(24_416);
        assertThat(wards.get(0)).isEqualTo(new WardQuota("Phường Bình Ngọc", 1_404));
        assertThat(wards.get(16)).isEqualTo(new WardQuota("Xã Vĩnh Trung", 350));
    }

    @Test
    @DisplayName("of quotas must sum up, name each ward once, and hold whole numbers")
    void quotas() {
        var reading =
                (ListReading.Quotas) read("TT;Tên xã, phường;Chỉ tiêu kích hoạt\n1;Phường A;1.404\n2;Phường A;406\n"
                        + "3;;12\n4;Xã B;một trăm\nTổng cộng;;2.000\n");
        assertThat(reading.problems())
                .containsExactly(
                        new RowProblem(3, Reason.WARD_TWICE, 2),
                        new RowProblem(4, Reason.WARD_MISSING),
                        new RowProblem(5, Reason.QUOTA_FORM),
                        new RowProblem(6, Reason.SUM_DIFFERS));
    }

    @Test
    @DisplayName("of quotas that the spreadsheet took for fractions is told so: 1.404 must not become one and a half")
    void fraction() {
        var grid = new Grid(
                "Chỉ tiêu",
                List.of(Column.text("Tên xã, phường", 1), Column.number("Chỉ tiêu", 1)),
                List.of(List.of("Phường A", 1.404), List.of("Phường B", 728)));
        var reading = (ListReading.Quotas)
                new ListReader(Set.of()).read(TableReader.read(TableWriter.xlsx(List.of(grid))), Optional.empty());
        assertThat(reading.problems()).containsExactly(new RowProblem(2, Reason.QUOTA_FRACTION));
    }

    @ParameterizedTest
    @CsvSource({"1.404, 1404", "24.416, 24416", "728, 728", "1404, 1404", "1 404, 1404", "1.234.567, 1234567"})
    @DisplayName("reads numbers with dots between thousands")
    void thousands(String text, int number) {
        assertThat(QuotaRows.number(new TableRow.Cell(text, false))).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({"'1,404'", "14.04", "-5", "1.4044", "''"})
    @DisplayName("takes no number that could mean something else")
    void noNumber(String text) {
        assertThat(QuotaRows.number(new TableRow.Cell(text, false))).isEmpty();
    }
}
