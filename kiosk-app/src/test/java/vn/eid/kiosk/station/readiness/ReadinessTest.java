package vn.eid.kiosk.station.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipVerdict;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

@DisplayName("The readiness check")
class ReadinessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String RIGHT = "Ho ten: NGUYEN VAN THU; Ngay sinh: 15/02/1990; So giay to: ";

    private static CardText card(PartialDate birth, CardExpiry expiry) {
        return new CardText(
                "001090000017",
                "Nguyễn Văn Thử",
                birth,
                Optional.of("012345678"),
                expiry,
                ChipVerdict.Proof.NOT_PROVEN);
    }

    private static CardText card() {
        return card(PartialDate.of(LocalDate.of(1990, 2, 15)), new CardExpiry.Until(LocalDate.of(2030, 2, 15)));
    }

    private static ReadinessReport check(CardText card, String answer) {
        return Readiness.check(new ReadinessQuestion(card, ReplyParser.parse(answer), Optional.of(0), TODAY));
    }

    @Test
    @DisplayName("says ready when the carrier knows the same person, the phone is free and the card is valid")
    void ready() {
        var report = check(card(), RIGHT + "001090000017");
        assertThat(report.ready()).isTrue();
        assertThat(report.referrals()).isEmpty();
        assertThat(report.findings())
                .containsExactly(
                        Finding.NAME_SAME,
                        Finding.NUMBER_SAME,
                        Finding.BIRTH_SAME,
                        Finding.PHONE_FREE,
                        Finding.CARD_VALID,
                        Finding.OF_AGE);
    }

    @Test
    @DisplayName("knows the citizen under the former number too, and sends to the carrier to renew it")
    void formerNumber() {
        var report = check(card(), RIGHT + "012345678");
        assertThat(report.findings()).contains(Finding.NUMBER_FORMER);
        assertThat(report.referrals()).containsExactly(Referral.CARRIER);
    }

    @ParameterizedTest
    @DisplayName("sends to the carrier when name, number or birth date are another's")
    @CsvSource({
        "Ho ten: NGUYEN VAN THUAN; So giay to: 001090000017, NAME_DIFFERS",
        "Ho ten: NGUYEN VAN THU; So giay to: 001090000018, NUMBER_DIFFERS",
        "Ho ten: NGUYEN VAN THU; Ngay sinh: 16/02/1990, BIRTH_DIFFERS"
    })
    void differs(String answer, Finding finding) {
        var report = check(card(), answer);
        assertThat(report.findings()).contains(finding);
        assertThat(report.referrals()).containsExactly(Referral.CARRIER);
        assertThat(report.ready()).isFalse();
    }

    @Test
    @DisplayName("does not say ready while something could not be compared")
    void open() {
        assertThat(check(card(), "").ready()).isFalse();
        assertThat(check(card(), "").referrals()).isEmpty();
        var noPhone = Readiness.check(
                new ReadinessQuestion(card(), ReplyParser.parse(RIGHT + "001090000017"), Optional.empty(), TODAY));
        assertThat(noPhone.findings()).contains(Finding.PHONE_NOT_TOLD);
        assertThat(noPhone.ready()).isFalse();
    }

    @Test
    @DisplayName("compares hidden digits as far as they are shown, and trusts a wholly hidden number in nothing")
    void hidden() {
        assertThat(check(card(), RIGHT + "0010****0017").findings()).contains(Finding.NUMBER_HIDDEN);
        assertThat(check(card(), RIGHT + "0010****0018").findings()).contains(Finding.NUMBER_DIFFERS);
        assertThat(check(card(), RIGHT + "xxxxxxxxxxxx").findings()).contains(Finding.NUMBER_DIFFERS);
    }

    @Test
    @DisplayName("takes names without their marks and blanks, in any tone placement")
    void names() {
        assertThat(check(card(), "Ho ten: NguyenVanThu").findings()).contains(Finding.NAME_SAME);
        assertThat(check(card(), "Họ tên: NGUYỄN VĂN THỬ").findings()).contains(Finding.NAME_SAME);
    }

    @Test
    @DisplayName("notes a phone number that another citizen's dossier uses")
    void phoneUsed() {
        var report = Readiness.check(
                new ReadinessQuestion(card(), ReplyParser.parse(RIGHT + "001090000017"), Optional.of(1), TODAY));
        assertThat(report.findings()).contains(Finding.PHONE_USED);
    }

    @ParameterizedTest
    @DisplayName("tells an expired card, one that expires within three months, and a valid one, to the day")
    @CsvSource({
        "2026-11-19, CARD_EXPIRED",
        "2026-11-20, CARD_EXPIRES_SOON",
        "2027-02-20, CARD_EXPIRES_SOON",
        "2027-02-21, CARD_VALID"
    })
    void expiry(LocalDate until, Finding finding) {
        var report = check(card(PartialDate.ofYear(1990), new CardExpiry.Until(until)), "");
        assertThat(report.findings()).contains(finding);
        assertThat(report.referrals())
                .isEqualTo(finding == Finding.CARD_EXPIRED ? Set.of(Referral.CARD_RENEWAL) : Set.of());
    }

    @Test
    @DisplayName("sees a child the day before the fourteenth birthday, and nobody is one for a missing day of birth")
    void age() {
        var indefinite = new CardExpiry.Indefinite();
        assertThat(check(card(PartialDate.of(LocalDate.of(2012, 11, 21)), indefinite), "")
                        .findings())
                .contains(Finding.NEEDS_REPRESENTATIVE, Finding.CARD_INDEFINITE);
        assertThat(check(card(PartialDate.of(LocalDate.of(2012, 11, 20)), indefinite), "")
                        .findings())
                .contains(Finding.OF_AGE);
        assertThat(check(card(PartialDate.ofYear(1950), new CardExpiry.Unknown()), "Nam sinh: 1950")
                        .findings())
                .contains(Finding.BIRTH_YEAR_SAME, Finding.OF_AGE, Finding.CARD_UNKNOWN);
    }

    @ParameterizedTest
    @DisplayName("knows the command of the operator that a number probably belongs to")
    @CsvSource({
        "+84962345678, VIETTEL, TTTB", "+84912345678, VINAPHONE, TTTB", "+84902345678, MOBIFONE, TTTB",
        "+84562345678, VIETNAMOBILE, TTTB", "+84592345678, GMOBILE, TT", "+84992345678, GMOBILE, TT",
        "+84872345678, ITEL, TTTB", "+84552345678, WINTEL, TTTB"
    })
    void carriers(String phone, Carrier carrier, String command) {
        assertThat(Carrier.of(phone)).contains(carrier);
        assertThat(carrier.command()).isEqualTo(command);
        assertThat(Carrier.of("0912345678")).as("not as stored").isEmpty();
    }

    @Test
    @DisplayName("knows a password form that both VNeID and the service portal take")
    void passwords() {
        assertThat(PasswordRule.BOTH).isEqualTo(new PasswordRule(8, 20, "!@#$%^*()_"));
        for (var good : new String[] {"Aa1!aaaa", "Abcdefghijklmnop1@#$"}) {
            assertThat(PasswordRule.BOTH.allows(good)).as(good).isTrue();
            assertThat(PasswordRule.VNEID.allows(good) && PasswordRule.PORTAL.allows(good))
                    .isTrue();
        }
        for (var bad : new String[] {
            "Aa1!aaa", "aa1!aaaa", "AA1!AAAA", "Aaa!aaaa", "Aa1aaaaa", "Aa1!aaaa-", "Aa1!aaaaaaaaaaaaaaaaaa"
        }) {
            assertThat(PasswordRule.BOTH.allows(bad)).as(bad).isFalse();
        }
        assertThat(PasswordRule.PORTAL.allows("Aa1-aaaaaaaaaaaaaaaaaaaaa")).isTrue();
    }

    @Test
    @DisplayName("shows the portal's own registration as history since 1 July 2024, and not a day before")
    void history() {
        assertThat(PortalAdvice.past(LocalDate.of(2024, 6, 30))).isEmpty();
        assertThat(PortalAdvice.past(LocalDate.of(2024, 7, 1)))
                .containsExactly(
                        PortalAdvice.SUBSCRIBER_REGISTRATION,
                        PortalAdvice.FORMER_NUMBER_ACCOUNT,
                        PortalAdvice.COMPLAINT);
        assertThat(PortalAdvice.current(TODAY)).contains(PortalAdvice.HUE_S, PortalAdvice.SIGN_IN_WITH_VNEID);
    }
}
