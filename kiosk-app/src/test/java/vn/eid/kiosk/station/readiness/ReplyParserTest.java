package vn.eid.kiosk.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A carrier's answer")
class ReplyParserTest {
    private static SubscriberReply parse(String answer) {
        return ReplyParser.parse(answer);
    }

    @ParameterizedTest
    @DisplayName("is made out in any wording, with or without marks, on one line or many")
    @ValueSource(
            strings = {
                "Ho ten: NGUYEN VAN THU; Ngay sinh: 15/02/1990; So giay to: 001090000017",
                "Họ tên: Nguyễn Văn Thử, ngày sinh: 15/02/1990, số giấy tờ: 001090000017.",
                "TTTB 0912345678\nHo va ten KH: NGUYEN VAN THU\nNS: 15-02-1990\nSo CMND/CCCD: 001090000017\nNgay cap: 20/03/2023",
                "Thong tin thue bao 84912345678: Ho ten NGUYEN VAN THU. So CCCD 001090000017. Ngay sinh 15/02/1990. Noi cap CUC CS",
                "Quy khach dang su dung thue bao 0912345678. Ten chu thue bao: Nguyen Van Thu. CCCD: 001090000017. Sinh ngay:"
                        + " 15.02.1990. Dia chi: 12 pho Mau",
                "CHU THUE BAO = NGUYEN VAN THU | GTTT = 0010 9000 0017 | NGAY SINH = 1990-02-15",
                "ho ten:nguyen van thu ngay sinh:15/2/1990 so can cuoc cong dan:001090000017"
            })
    void anyWording(String answer) {
        var reply = parse(answer);
        assertThat(reply.name()).contains("NGUYEN VAN THU");
        assertThat(reply.idNumber()).contains("001090000017");
        assertThat(reply.birth()).contains(LocalDate.of(1990, 2, 15));
    }

    @Test
    @DisplayName("may hold the number of the former card, or hide digits")
    void formerAndHidden() {
        assertThat(parse("So CMND: 012345678").idNumber()).contains("012345678");
        assertThat(parse("So giay to: 0010****0017").idNumber()).contains("0010****0017");
        assertThat(parse("So giay to: xxxxxxxx0017").idNumber()).contains("********0017");
    }

    @Test
    @DisplayName("keeps the day of issue and the birth date apart")
    void otherDates() {
        var reply = parse("Ho ten: LE THI MAU; So giay to: 001190000018; Ngay cap: 20/03/2023; Noi cap: CUC CS");
        assertThat(reply.birth()).isEmpty();
        assertThat(reply.name()).contains("LE THI MAU");
    }

    @Test
    @DisplayName("may tell the year of birth alone")
    void yearAlone() {
        var reply = parse("Nam sinh: 1950");
        assertThat(reply.birth()).isEmpty();
        assertThat(reply.birthYear()).isEqualTo(OptionalInt.of(1950));
    }

    @Test
    @DisplayName("without labels still gives its only number and its only date, but no telephone number")
    void unlabelled() {
        var reply = parse("0912345678 001090000017 15/02/1990");
        assertThat(reply.idNumber()).contains("001090000017");
        assertThat(reply.birth()).contains(LocalDate.of(1990, 2, 15));
        assertThat(parse("84912345678").idNumber()).isEmpty();
        assertThat(parse("001090000017 001190000018").idNumber())
                .as("two: which?")
                .isEmpty();
    }

    @Test
    @DisplayName("with an impossible date or nothing in it says nothing")
    void nothing() {
        assertThat(parse("Ngay sinh: 31/02/1990").birth()).isEmpty();
        assertThat(parse("").empty()).isTrue();
        assertThat(parse("He thong dang ban, vui long thu lai sau").empty()).isTrue();
        assertThat(parse("").toString()).isEqualTo("subscriber ****");
    }

    @Test
    @DisplayName("of any length and make is read in bounded time")
    void hostile() {
        for (var piece : new String[] {"ho ten ", "so ", "1/", "0 ", "ngay sinh:", " ", "x", "a b "}) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> parse(piece.repeat(200_000)));
        }
        assertThat(parse("x".repeat(3_000) + " Ho ten: NGUYEN VAN THU").name()).isEqualTo(Optional.empty());
    }
}
