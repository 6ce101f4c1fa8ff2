package vn.eid.sync.dossier;

import java.util.List;

/** What a rule says of a number that somebody typed. */
public sealed interface RuleResult {
    /**
     * The number can be right.
     *
     * @param value as it is stored
     * @param cautions what the officer should look at once more; none of them stops the dossier
     */
    record Accepted(String value, List<Caution> cautions) implements RuleResult {
        public Accepted {
            cautions = List.copyOf(cautions);
        }

        @Override
        public String toString() {
            return "accepted " + cautions;
        }
    }

    /** The number cannot be right. */
    record Refused(Refusal refusal) implements RuleResult {}

    /** Why a number cannot be right. */
    enum Refusal {
        EMPTY,
        /** Wrong length or characters. */
        WRONG_FORM,
        WRONG_CHECK_DIGIT,
        /** Twelve digits are the holder's personal identity number, and this is somebody else's. */
        NOT_THE_CITIZENS,
        /** This form of the number did not exist at that date. */
        NOT_YET_IN_FORCE,
        UNKNOWN_CLASS,
        /** A class that was not issued at the licence's date of issue. */
        CLASS_NOT_ISSUED_THEN,
        /** An eleven-digit mobile number of before 2018. */
        DEAD_NUMBER,
        /** A land line or a prefix of no operator. */
        NOT_MOBILE
    }

    /** What to look at once more. */
    enum Caution {
        /** The group code of a health insurance card is not in the list known here. */
        UNKNOWN_GROUP_CODE,
        /** Licences on paper (1995–2013) often fail to be integrated. */
        PAPER_LICENCE,
        /** A number of before the reform; the personal identity number has replaced it. */
        REPLACED_BY_ID_NUMBER,
        /** The code of a business' branch, hardly a person's. */
        BRANCH_CODE,
        /** No province has this number on its plates. */
        UNKNOWN_LOCALITY,
        /** Not the seventeen characters of ISO 3779; usual on older motorbikes. */
        SHORT_CHASSIS_NUMBER,
        /** ISO 3779 knows no I, O and Q; perhaps 1 or 0 is meant. */
        UNUSUAL_LETTER
    }

    /** The number can be right and there is nothing to look at. */
    static RuleResult accepted(String value) {
        return new Accepted(value, List.of());
    }

    static RuleResult accepted(String value, Caution caution) {
        return new Accepted(value, List.of(caution));
    }

    static RuleResult refused(Refusal refusal) {
        return new Refused(refusal);
    }
}
