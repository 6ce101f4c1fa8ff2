package vn.eid.kiosk.station.activation;

import java.util.Optional;
import vn.eid.kiosk.station.selfservice.Stage;

/** What a citizen has to do after the counter. */
public enum ActivationCase {
    /** The steps of the guide. */
    ACTIVATE,
    /** Who has activated level 1 is raised to level 2 without activating again (Công văn 688/UBND-CATP, point 1). */
    NO_NEW_ACTIVATION,
    /** It is active. */
    ALREADY_ACTIVE,
    /** The ministry has not approved yet: the message is awaited first. */
    NOT_YET_APPROVED;

    /**
     * Decides.
     *
     * @param stage of the newest dossier here; empty when the citizen was enrolled elsewhere and has got the message
     * @param levelOneActive the citizen says that level 1 was activated before
     */
    public static ActivationCase of(Optional<Stage> stage, boolean levelOneActive) {
        if (stage.equals(Optional.of(Stage.ACTIVATED))) {
            return ALREADY_ACTIVE;
        }
        if (stage.filter(it -> it != Stage.APPROVED).isPresent()) {
            return NOT_YET_APPROVED;
        }
        return levelOneActive ? NO_NEW_ACTIVATION : ACTIVATE;
    }
}
