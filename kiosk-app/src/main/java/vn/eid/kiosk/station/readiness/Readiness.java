package vn.eid.kiosk.station.readiness;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.eid.card.CardExpiry;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.station.PlainText;
import vn.eid.kiosk.station.readiness.ReadinessReport.Referral;

/** Compares; pure. */
public final class Readiness {
    /** Nghị định 69/2024/NĐ-CP Art. 7 and 10. */
    private static final int AGE = 14;
    /** Long enough to renew a card before a journey, an examination or a loan needs it. */
    private static final Period SOON = Period.ofMonths(3);

    private Readiness() {}

    /** Looks at everything that can be looked at with what is known. */
    public static ReadinessReport check(ReadinessQuestion question) {
        var findings = List.of(
                name(question),
                number(question),
                birth(question),
                phone(question.phoneUsers()),
                expiry(question.card().expiry(), question.today()),
                age(question.card().birth(), question.today()));
        return new ReadinessReport(findings, referrals(findings));
    }

    private static EnumSet<Referral> referrals(List<Finding> findings) {
        var referrals = EnumSet.noneOf(Referral.class);
        for (Finding finding : findings) {
            switch (finding) {
                case NAME_DIFFERS, NUMBER_DIFFERS, NUMBER_FORMER, BIRTH_DIFFERS -> referrals.add(Referral.CARRIER);
                case CARD_EXPIRED -> referrals.add(Referral.CARD_RENEWAL);
                default -> {
                    // nothing to be done elsewhere
                }
            }
        }
        return referrals;
    }

    private static Finding name(ReadinessQuestion question) {
        return question.reply()
                .name()
                .map(said -> squeezed(said).equals(squeezed(question.card().fullName()))
                        ? Finding.NAME_SAME
                        : Finding.NAME_DIFFERS)
                .orElse(Finding.NAME_NOT_SAID);
    }

    /** Carriers lose blanks as well as marks. */
    private static String squeezed(String name) {
        return PlainText.key(name).replace(" ", "");
    }

    private static Finding number(ReadinessQuestion question) {
        Optional<String> said = question.reply().idNumber();
        if (said.isEmpty()) {
            return Finding.NUMBER_NOT_SAID;
        }
        if (agrees(said.get(), question.card().idNumber())) {
            return said.get().contains("*") ? Finding.NUMBER_HIDDEN : Finding.NUMBER_SAME;
        }
        return question.card()
                        .formerIdNumber()
                        .filter(former -> agrees(said.get(), former))
                        .isPresent()
                ? Finding.NUMBER_FORMER
                : Finding.NUMBER_DIFFERS;
    }

    /** Digit by digit; hidden ones agree with any, but not all may be hidden. */
    private static boolean agrees(String said, String number) {
        if (said.length() != number.length() || said.chars().noneMatch(Character::isDigit)) {
            return false;
        }
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) != '*' && said.charAt(i) != number.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static Finding birth(ReadinessQuestion question) {
        PartialDate known = question.card().birth();
        Optional<LocalDate> said = question.reply().birth();
        if (said.isPresent() && known.full().isPresent()) {
            return said.equals(known.full()) ? Finding.BIRTH_SAME : Finding.BIRTH_DIFFERS;
        }
        if (said.isEmpty() && question.reply().birthYear().isEmpty()) {
            return Finding.BIRTH_NOT_SAID;
        }
        int year = said.map(LocalDate::getYear)
                .orElseGet(() -> question.reply().birthYear().getAsInt());
        return year == known.year() ? Finding.BIRTH_YEAR_SAME : Finding.BIRTH_DIFFERS;
    }

    private static Finding phone(Optional<Integer> users) {
        return users.map(count -> count == 0 ? Finding.PHONE_FREE : Finding.PHONE_USED)
                .orElse(Finding.PHONE_NOT_TOLD);
    }

    private static Finding expiry(CardExpiry expiry, LocalDate today) {
        if (expiry instanceof CardExpiry.Until until) {
            if (until.date().isBefore(today)) {
                return Finding.CARD_EXPIRED;
            }
            return until.date().isAfter(today.plus(SOON)) ? Finding.CARD_VALID : Finding.CARD_EXPIRES_SOON;
        }
        return expiry instanceof CardExpiry.Indefinite ? Finding.CARD_INDEFINITE : Finding.CARD_UNKNOWN;
    }

    /** Who has a year only is taken to be born on its last day. */
    private static Finding age(PartialDate birth, LocalDate today) {
        LocalDate latest = birth.full().orElse(LocalDate.of(birth.year(), 12, 31));
        return latest.plusYears(AGE).isAfter(today) ? Finding.NEEDS_REPRESENTATIVE : Finding.OF_AGE;
    }
}
