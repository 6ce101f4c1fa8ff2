package vn.eid.kiosk.enrolment;

import java.util.Locale;
import vn.eid.card.Finding;

/** Stable names of what officers decide about, as dossiers carry them. */
public final class DecisionSubject {
    /** A portrait that the quality profile did not accept. */
    public static final String PORTRAIT_QUALITY = "portrait.quality";
    /** A comparison that ended in doubt, in difference, or not at all. */
    public static final String PORTRAIT_MATCH = "portrait.match";
    /** The liveness assistance saw something that a living face does not do. */
    public static final String PORTRAIT_LIVENESS = "portrait.liveness";
    /** The officer took the picture by hand. */
    public static final String PORTRAIT_MANUAL = "portrait.manual";
    /** An expired card. */
    public static final String CARD_EXPIRED = "card.expired";
    /** The citizen's number is used by another citizen here. */
    public static final String PHONE_SHARED = "phone.shared";

    private DecisionSubject() {}

    /** A field that the citizen marked as wrong. */
    public static String of(IdentityField field) {
        return "identity." + kebab(field);
    }

    /** A finding of the chip reading. */
    public static String of(Finding finding) {
        return "finding." + kebab(finding);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
