package vn.eid.kiosk.station.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.eid.kiosk.station.appointment.VisitList.Problem;
import vn.eid.kiosk.station.appointment.VisitList.Reason;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.sync.queue.Booking;
import vn.eid.sync.queue.Visit;

@DisplayName("A list of appointments from a file")
class VisitFileTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEAD = "Ngày;Giờ;Số định danh;Họ tên;Nội dung;Mã hẹn\n";

    private static VisitList read(byte[] file) {
        return VisitFile.of(TableReader.read(file), ZoneId.of("Asia/Ho_Chi_Minh"), TODAY);
    }

    private static VisitList csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("is read with a byte order mark, semicolons, and headings below a title, in the station's time")
    void usual() {
        var list = csv("\uFEFFDanh sách hẹn\n\n" + HEAD
                + "20/11/2026;14:30;001090000017;Nguyễn Văn Thử;Cấp mức độ 2;LH-1\n"
                + "21/11/2026;8h05;001 190 000018;\"Lê Thị \"\"Mẫu\"\"\";;\n");
        assertThat(list).isInstanceOf(VisitList.Refused.class);
        list = csv("\uFEFFDanh sách hẹn\n\n" + HEAD
                + "20/11/2026;14:30;001090000017;Nguyễn Văn Thử;Cấp mức độ 2;LH-1\n"
                + "21/11/2026;8h05;001 190 000018;Lê Thị Mẫu;Tích hợp BHYT;\n");
        assertThat(((VisitList.Ready) list).bookings())
                .containsExactly(
                        new Booking(
                                TODAY,
                                Instant.parse("2026-11-20T07:30:00Z"),
                                Optional.of("LH-1"),
                                "001090000017",
                                "Nguyễn Văn Thử",
                                Visit.Matter.LEVEL_2),
                        new Booking(
                                TODAY.plusDays(1),
                                Instant.parse("2026-11-21T01:05:00Z"),
                                Optional.empty(),
                                "001190000018",
                                "Lê Thị Mẫu",
                                Visit.Matter.PAPERS));
    }

    @Test
    @DisplayName("of Excel is read with its own dates and times, and with identity numbers that lost their zeros")
    void excel() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Lịch hẹn");
            var heads = new String[] {"Ngày hẹn", "Giờ hẹn", "Số CCCD", "Họ và tên"};
            for (int i = 0; i < heads.length; i++) {
                sheet.value(0, i, heads[i]);
            }
            sheet.value(1, 0, LocalDate.of(2026, 11, 20));
            sheet.style(1, 0).format("dd/MM/yyyy").set();
            sheet.value(1, 1, 0.604166666666667);
            sheet.value(1, 2, 1_090_000_017L);
            sheet.value(1, 3, "Nguyễn Văn Thử");
        }
        var list = (VisitList.Ready) read(out.toByteArray());
        assertThat(list.bookings()).hasSize(1);
        assertThat(list.bookings().get(0).at()).isEqualTo(Instant.parse("2026-11-20T07:30:00Z"));
        assertThat(list.bookings().get(0).personalIdNumber()).isEqualTo("001090000017");
    }

    @Test
    @DisplayName("with wrong lines names each with its reason, and nothing of it is taken")
    void everyWrongLine() {
        var list = csv(HEAD
                + "20/11/2026;14:30;001090000017;Nguyễn Văn Thử;;\n"
                + "31/02/2027;14:30;001090000018;Nguyễn Văn Thử;;\n"
                + "19/11/2026;14:30;001090000019;Nguyễn Văn Thử;;\n"
                + "20/11/2026;25:00;001090000020;Nguyễn Văn Thử;;\n"
                + "20/11/2026;14:30;012345678;Nguyễn Văn Thử;;\n"
                + "20/11/2026;14:30;001090000021;;;\n"
                + "20/11/2026;14:30;001090000022;NguyÔn V¨n Thö;;\n"
                + "20/11/2026;14:30;001090000023;Traàn Thò Maãu;;\n"
                + "20/11/2026;14:30;001090000017;Nguyễn Văn Thử;;\n");
        assertThat(((VisitList.Refused) list).problems())
                .containsExactly(
                        new Problem(3, Reason.DAY_UNREADABLE),
                        new Problem(4, Reason.DAY_PAST),
                        new Problem(5, Reason.TIME_UNREADABLE),
                        new Problem(6, Reason.NUMBER_WRONG),
                        new Problem(7, Reason.NAME_MISSING),
                        new Problem(8, Reason.NAME_UNREADABLE),
                        new Problem(9, Reason.NAME_UNREADABLE),
                        new Problem(10, Reason.TWICE));
    }

    @Test
    @DisplayName("without headings, or without lines is refused as a whole")
    void whole() {
        assertThat(csv("a;b;c\n1;2;3\n")).isEqualTo(refused(Reason.NO_HEADINGS));
        assertThat(csv(HEAD)).isEqualTo(refused(Reason.NO_ROWS));
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo(refused(Reason.FILE_NOT_A_TABLE));
    }

    private static VisitList refused(Reason reason) {
        return new VisitList.Refused(java.util.List.of(new Problem(0, reason)));
    }

    @Test
    @DisplayName("takes every real Vietnamese name")
    void names() {
        for (var name :
                new String[] {"Đặng Thị Ừng", "HUỲNH NGỌC TUÂN", "K'Brểu", "Ya Dương-Y", "Hoá Thuỷ Khuê Oánh"}) {
            assertThat(csv(HEAD + "20/11/2026;14:30;001090000017;" + name + ";;\n"))
                    .as(name)
                    .isInstanceOf(VisitList.Ready.class);
        }
    }

    @ParameterizedTest
    @DisplayName("understands times as people write them")
    @CsvSource({
        "14:30, 14:30",
        "14h30, 14:30",
        "8h, 08:00",
        "8 giờ 5, 08:05",
        "20/11/2026 14:30, 14:30",
        "0.5, 12:00",
        "46346.354166666664, 08:30"
    })
    void times(String cell, LocalTime time) {
        assertThat(CellTimes.time(cell)).contains(time);
    }

    @ParameterizedTest
    @DisplayName("understands days as people and Excel write them")
    @CsvSource({"20/11/2026", "20-11-2026", "2026-11-20", "46346", "46346.604", "20/11/2026 14:30"})
    void days(String cell) {
        assertThat(CellTimes.day(cell)).contains(TODAY);
    }
}
