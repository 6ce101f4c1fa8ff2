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
    /** An expired card of the representative. */
    public static final String GUARDIAN_CARD_EXPIRED = "guardian.card.expired";
    /** The ministry says that the citizen has a level 2 account already. */
    public static final String ACCOUNT_LEVEL_2 = "account.level2";
    /** Another dossier of the citizen is under way. */
    public static final String DOSSIER_UNDER_WAY = "account.underway";
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

    /** A finding of the representative's chip. */
    public static String ofGuardian(Finding finding) {
        return "guardian." + of(finding);
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
