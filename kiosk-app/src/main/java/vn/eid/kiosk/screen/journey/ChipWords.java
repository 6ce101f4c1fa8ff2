package vn.eid.kiosk.screen.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.eid.card.CardExpiry;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipVerdict;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.text.Grouping;
import vn.eid.kiosk.screen.text.Texts;

/** Says in words what a chip holds and what was proven of it. */
public final class ChipWords {
    private final Texts texts;
    private final Function<CheckReason, String> reasons;

    /** Words without the reasons of checks. */
    public ChipWords(Texts texts) {
        this(texts, Enum::name);
    }

    /** @param reasons why a check is not simply successful, in words */
    public ChipWords(Texts texts, Function<CheckReason, String> reasons) {
        this.texts = texts;
        this.reasons = reasons;
    }

    /** Upper case as on documents, by the rules of no country. */
    public String name(ChipIdentity identity) {
        return identity.fullName().value().toUpperCase(Locale.ROOT);
    }

    public String number(ChipIdentity identity) {
        return Grouping.identityNumber(identity.personalIdNumber().value());
    }

    /** 15/02/1990, 02/1990 or 1990, as much as is known. */
    public String date(PartialDate date) {
        var year = Integer.toString(date.year());
        if (date.month().isEmpty()) {
            return year;
        }
        var month = String.format(Locale.ROOT, "%02d/%s", date.month().getAsInt(), year);
        return date.day().isEmpty()
                ? month
                : String.format(Locale.ROOT, "%02d/%s", date.day().getAsInt(), month);
    }

    /** Birth, age and sex in one line. */
    public String line(ChipIdentity identity, Instant now) {
        var sex = texts.of("sex", identity.sex());
        var age = age(identity.birth(), now.atZone(texts.zone()).toLocalDate());
        return age.isPresent()
                ? texts.of("person.line", date(identity.birth()), Integer.toString(age.getAsInt()), sex)
                : texts.of("person.line.unknown", date(identity.birth()), sex);
    }

    private static OptionalInt age(PartialDate birth, LocalDate today) {
        return birth.full()
                .map(day -> OptionalInt.of(Period.between(day, today).getYears()))
                .orElse(OptionalInt.empty());
    }

    /** Until when the card is valid. */
    public String expiry(CardExpiry expiry) {
        if (expiry instanceof CardExpiry.Until until) {
            return texts.date(until.date());
        }
        return texts.of(expiry instanceof CardExpiry.Indefinite ? "expiry.indefinite" : "expiry.unknown");
    }

    /** When the card was issued; empty text when the chip does not say. */
    public String issued(ChipIdentity identity) {
        return identity.issued()
                .map(day -> texts.of("person.issued", date(day)))
                .orElse("");
    }

    /** The three proofs, each with its reason where it is not proven. */
    public List<Badge> badges(ChipVerdict verdict) {
        return List.of(
                badge("badge.data", verdict.dataUnaltered(), dataReason(verdict)),
                badge("badge.clone", verdict.chipNotCloned(), cloneReason(verdict)),
                badge("badge.issuer", verdict.issuerVerified(), issuerReason(verdict)));
    }

    /** The three proofs before anything was checked. */
    public List<Badge> pending() {
        return List.of(pending("badge.data"), pending("badge.clone"), pending("badge.issuer"));
    }

    private Badge pending(String key) {
        return new Badge(Mark.PENDING, texts.of(key + ".pending"), "");
    }

    private Badge badge(String key, Proof proof, Optional<CheckReason> reason) {
        var mark = switch (proof) {
            case PROVEN -> Mark.VERIFIED;
            case NOT_PROVEN -> Mark.NOT_VERIFIED;
            case DISPROVEN -> Mark.FAILED;
        };
        var why = reason.map(reasons).orElse(texts.of(key + "." + proof + ".why"));
        return new Badge(mark, texts.of(key + "." + proof), why);
    }

    private static Optional<CheckReason> dataReason(ChipVerdict verdict) {
        var hash = verdict.dgHashes().values().stream()
                .map(ChipWords::reason)
                .flatMap(Optional::stream)
                .findFirst();
        return reason(verdict.sodSignature()).or(() -> hash);
    }

    private static Optional<CheckReason> cloneReason(ChipVerdict verdict) {
        if (verdict.chipNotCloned() == Proof.PROVEN) {
            return Optional.empty();
        }
        return reason(verdict.chipAuthentication()).or(() -> reason(verdict.activeAuthentication()));
    }

    private static Optional<CheckReason> issuerReason(ChipVerdict verdict) {
        return reason(verdict.dscTrust()).or(() -> reason(verdict.crl()));
    }

    private static Optional<CheckReason> reason(CheckResult result) {
        if (result instanceof CheckResult.Failed it) {
            return Optional.of(it.reason());
        }
        if (result instanceof CheckResult.Undetermined it) {
            return Optional.of(it.reason());
        }
        return result instanceof CheckResult.NotPerformed it ? Optional.of(it.reason()) : Optional.empty();
    }
}
