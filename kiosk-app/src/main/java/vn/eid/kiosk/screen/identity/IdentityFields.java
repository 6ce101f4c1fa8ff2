package vn.eid.kiosk.screen.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.card.ChipField;
import vn.eid.card.ChipIdentity;
import vn.eid.kiosk.enrolment.Answer;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.screen.display.Field;
import vn.eid.kiosk.screen.display.Field.Weight;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.journey.ChipWords;
import vn.eid.kiosk.screen.text.Texts;

/** The chip's fields as labelled values, in the order of the card's face. */
final class IdentityFields {
    private final Texts texts;
    private final ChipWords words;

    IdentityFields(Texts texts) {
        this.texts = texts;
        this.words = new ChipWords(texts);
    }

    /** Everything, each marked with the citizen's answer. */
    List<Field> all(ChipIdentity identity, Map<IdentityField, Answer> answers) {
        var fields = new ArrayList<Field>();
        for (var asked : List.of(
                IdentityField.FULL_NAME,
                IdentityField.PERSONAL_ID_NUMBER,
                IdentityField.BIRTH,
                IdentityField.SEX,
                IdentityField.NATIONALITY)) {
            if (IdentityField.presentIn(identity).contains(asked)) {
                fields.add(marked(asked, identity, answers));
            }
        }
        optional("identity.ethnicity", identity.ethnicity()).ifPresent(fields::add);
        optional("identity.religion", identity.religion()).ifPresent(fields::add);
        optional("identity.former", identity.formerIdNumber()).ifPresent(fields::add);
        identity.issued().ifPresent(day -> fields.add(Field.of(texts.of("identity.issued"), words.date(day))));
        fields.add(Field.of(texts.of("identity.expiry"), words.expiry(identity.expiry())));
        optional("identity.features", identity.features()).ifPresent(fields::add);
        for (var asked : List.of(IdentityField.PLACE_OF_ORIGIN, IdentityField.RESIDENCE)) {
            if (IdentityField.presentIn(identity).contains(asked)) {
                fields.add(marked(asked, identity, answers));
            }
        }
        return fields;
    }

    /** The name of a field. */
    String label(IdentityField field) {
        return texts.of("identity", field);
    }

    /** The value of a field. */
    String value(IdentityField field, ChipIdentity identity) {
        return switch (field) {
            case FULL_NAME -> words.name(identity);
            case PERSONAL_ID_NUMBER -> words.number(identity);
            case BIRTH -> words.date(identity.birth());
            case SEX -> texts.of("sex", identity.sex());
            case NATIONALITY -> text(identity.nationality());
            case PLACE_OF_ORIGIN -> text(identity.placeOfOrigin());
            case RESIDENCE -> text(identity.residence());
        };
    }

    private Field marked(IdentityField asked, ChipIdentity identity, Map<IdentityField, Answer> answers) {
        var field = Field.of(label(asked), value(asked, identity)).weighing(weight(asked));
        var answer = answers.get(asked);
        return answer == null ? field : field.marked(answer == Answer.RIGHT ? Mark.VERIFIED : Mark.FAILED);
    }

    private static Weight weight(IdentityField field) {
        return switch (field) {
            case FULL_NAME, PERSONAL_ID_NUMBER -> Weight.HEAVY;
            case RESIDENCE -> Weight.WIDE;
            default -> Weight.NORMAL;
        };
    }

    private Optional<Field> optional(String key, Optional<ChipField> field) {
        return field.map(it -> Field.of(texts.of(key), it.value()));
    }

    private static String text(Optional<ChipField> field) {
        return field.map(ChipField::value).orElse("");
    }
}
