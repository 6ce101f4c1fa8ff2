package vn.eid.kiosk.station.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.eid.sync.dossier.ContactRules;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.RuleResult;
import vn.eid.sync.queue.NameWords;

/**
 * What was typed or scanned into the one search field. Personal data: never logged.
 *
 * @param kind what it was taken for
 */
public record SearchText(
        Kind kind,
        Optional<DossierId> dossier,
        Optional<String> personalIdNumber,
        Optional<String> phone,
        List<String> nameWords) {
    private static final int LONGEST = 200;

    /** What a text was taken for. */
    public enum Kind {
        /** Nothing was typed: everything. */
        NOTHING,
        DOSSIER,
        ID_NUMBER,
        PHONE,
        NAME,
        /** Digits that are neither a whole identity number nor a phone number, or signs alone. */
        UNFINISHED
    }

    public SearchText {
        nameWords = List.copyOf(nameWords);
    }

    /** Understands a text; hostile input. */
    public static SearchText of(String typed) {
        var text = typed.substring(0, Math.min(typed.length(), LONGEST)).strip();
        if (text.isEmpty()) {
            return plain(Kind.NOTHING);
        }
        // The code on a card: the identity number stands before the first bar.
        var first = text.contains("|") ? text.substring(0, text.indexOf('|')) : text;
        if (first.matches("[+\\d][\\d\\s.()-]*")) {
            return number(first);
        }
        var dossier = dossier(text);
        if (dossier.isPresent()) {
            return new SearchText(Kind.DOSSIER, dossier, Optional.empty(), Optional.empty(), List.of());
        }
        var words = NameWords.of(text);
        return words.isEmpty()
                ? plain(Kind.UNFINISHED)
                : new SearchText(Kind.NAME, Optional.empty(), Optional.empty(), Optional.empty(), words);
    }

    private static SearchText number(String text) {
        var digits = text.replaceAll("[\\s.()-]", "");
        if (digits.matches("\\d{12}")) {
            return new SearchText(Kind.ID_NUMBER, Optional.empty(), Optional.of(digits), Optional.empty(), List.of());
        }
        return ContactRules.phone(digits) instanceof RuleResult.Accepted phone
                ? new SearchText(Kind.PHONE, Optional.empty(), Optional.empty(), Optional.of(phone.value()), List.of())
                : plain(Kind.UNFINISHED);
    }

    private static Optional<DossierId> dossier(String text) {
        try {
            return Optional.of(new DossierId(text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static SearchText plain(Kind kind) {
        return new SearchText(kind, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    @Override
    public String toString() {
        return "search for " + kind;
    }
}
