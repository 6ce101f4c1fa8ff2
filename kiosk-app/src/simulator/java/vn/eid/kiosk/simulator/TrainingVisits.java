package vn.eid.kiosk.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.cli.JsonOut;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;

/** Appointments of invented citizens, so that the training station has somebody to expect today. */
final class TrainingVisits {
    private static final int PEOPLE = 9;
    private static final int MINUTES = 10;

    private TrainingVisits() {}

    /** Lets the ministry publish today's list: two who are late already, the others within the next hour. */
    static void publish(ReferenceMinistry ministry, Clock clock) {
        LocalDate day = LocalDate.now(clock);
        ObjectNode event = JsonOut.object().put("type", "appointments").put("day", day.toString());
        var list = event.putArray("appointments");
        ZonedDateTime first = ZonedDateTime.now(clock).withSecond(0).withNano(0).minusMinutes(3L * MINUTES);
        for (int number = 0; number < PEOPLE; number++) {
            ZonedDateTime at = first.plusMinutes((long) number * MINUTES);
            if (at.toLocalDate().equals(day)) {
                var citizen = Citizens.number(number);
                list.addObject()
                        .put("reference", "LH-" + (1001 + number))
                        .put("at", at.toInstant().toString())
                        .put("personalIdNumber", citizen.personalId())
                        .put("fullName", citizen.fullName());
            }
        }
        ministry.publish(event);
    }
}
