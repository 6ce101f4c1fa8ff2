package vn.eid.kiosk.screen.desk;

import java.util.List;
import java.util.Locale;

/** The same counter in every language that its windows speak. */
public interface Desks {
    /** Vietnamese first. */
    List<Locale> languages();

    /** The counter with the words of a language; in Vietnamese when there is no such language. */
    Desk in(Locale language);
}
