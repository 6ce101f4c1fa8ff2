package vn.eid.kiosk.enrolment;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a citizen besides the card: at this station, and at the ministry when it could be asked.
 *
 * @param account at the ministry; {@link Account#NOT_ASKED} offline
 * @param underWay whether another dossier of the citizen is under way, here or at the ministry
 */
public record Standing(Account account, boolean underWay) {
    /** Nobody was asked yet. */
    public static final Standing UNKNOWN = new Standing(Account.NOT_ASKED, false);

    /** The citizen's account at the ministry. */
    public enum Account {
        /** The ministry could not be asked. */
        NOT_ASKED,
        NONE,
        /** Activated: level 2 comes by itself, without another activation (CV 688 of 17 March 2023, item 4). */
        LEVEL_1,
        LEVEL_2
    }

    /** What the officer must write a note about before the work goes on. */
    List<String> subjects() {
        var subjects = new ArrayList<String>();
        if (account == Account.LEVEL_2) {
            subjects.add(DecisionSubject.ACCOUNT_LEVEL_2);
        }
        if (underWay) {
            subjects.add(DecisionSubject.DOSSIER_UNDER_WAY);
        }
        return List.copyOf(subjects);
    }
}
