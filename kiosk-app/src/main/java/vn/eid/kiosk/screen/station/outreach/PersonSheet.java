package vn.eid.kiosk.screen.station.outreach;

import java.util.List;
import vn.eid.kiosk.screen.display.Field;

/**
 * Everything about the chosen citizen.
 *
 * @param visits what happened so far, in one sentence
 */
record PersonSheet(String name, String result, List<Field> fields, String visits) {
    PersonSheet {
        fields = List.copyOf(fields);
    }

    @Override
    public String toString() {
        return "person ****";
    }
}
