package vn.eid.kiosk.screen.desk;

import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.LookupRequest;

/** Questions about dossiers. */
public interface LookupPort {
    /** For the citizen. */
    void lookUp(LookupRequest request, Consumer<LookupAnswer> answer);

    /**
     * How many other citizens' dossiers here use a telephone number; empty when the store cannot be asked.
     *
     * @param phone as stored, {@code +84…}
     */
    void phoneUsers(String phone, String idNumber, Consumer<Optional<Integer>> answer);
}
