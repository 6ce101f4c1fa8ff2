package vn.eid.card.cccd;

import vn.eid.card.Sex;

/** Sex as texts on the card write it: Nam or Nữ, with or without marks; some personalisations use M and F. */
final class SexText {
    private SexText() {}

    static Sex of(String text) {
        return switch (PlainNames.plain(text)) {
            case "NAM", "M" -> Sex.MALE;
            case "NU", "F" -> Sex.FEMALE;
            default -> Sex.UNSPECIFIED;
        };
    }
}
