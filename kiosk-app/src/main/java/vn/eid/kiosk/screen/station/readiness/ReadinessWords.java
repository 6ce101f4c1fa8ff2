package vn.eid.kiosk.screen.station.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import vn.eid.card.CardExpiry;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.screen.display.CheckItem;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel.CardFields;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel.Shown;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.readiness.Finding;
import vn.eid.kiosk.station.readiness.PasswordRule;
import vn.eid.kiosk.station.readiness.PortalAdvice;
import vn.eid.kiosk.station.readiness.ReadinessReport;

/** Puts a readiness report into words. */
public final class ReadinessWords {
    private final Texts texts;

    ReadinessWords(Texts texts) {
        this.texts = texts;
    }

    /** One piece of advice; history is shown as such. */
    public record Advice(String title, String line, boolean historic) {}

    Shown shown(CardText card, ReadinessReport report) {
        return new Shown(
                fields(card),
                report.findings().stream().map(this::item).toList(),
                texts.of(report.ready() ? "ready.all" : report.referrals().isEmpty() ? "ready.open" : "ready.refer"),
                report.ready());
    }

    private CardFields fields(CardText card) {
        return new CardFields(
                card.fullName(),
                Grouping.identityNumber(card.idNumber()),
                date(card.birth()),
                card.formerIdNumber().orElse("–"),
                expiry(card.expiry()));
    }

    private String date(PartialDate date) {
        return date.full().map(texts::date).orElseGet(() -> month(date.month()) + date.year());
    }

    private static String month(OptionalInt month) {
        return month.isPresent() ? String.format("%02d/", month.getAsInt()) : "";
    }

    private String expiry(CardExpiry expiry) {
        if (expiry instanceof CardExpiry.Until until) {
            return texts.date(until.date());
        }
        return texts.of(expiry instanceof CardExpiry.Indefinite ? "expiry.indefinite" : "expiry.unknown");
    }

    private CheckItem item(Finding finding) {
        return CheckItem.of(
                switch (finding.level()) {
                    case FINE -> Mark.VERIFIED;
                    case OPEN -> Mark.PENDING;
                    case CAUTION -> Mark.ATTENTION;
                    case BAD -> Mark.FAILED;
                },
                texts.of("finding", finding),
                texts.of("finding.line", finding));
    }

    List<Advice> advice(LocalDate today) {
        var password = new Advice(
                texts.of("advice.password"),
                texts.of(
                        "advice.password.line",
                        Integer.toString(PasswordRule.BOTH.least()),
                        Integer.toString(PasswordRule.BOTH.most()),
                        PasswordRule.BOTH.special()),
                false);
        return Stream.concat(
                        Stream.of(password),
                        Stream.concat(PortalAdvice.current(today).stream(), PortalAdvice.past(today).stream())
                                .map(it -> new Advice(
                                        texts.of("portal", it), texts.of("portal.line", it), it.historic(today))))
                .toList();
    }
}
