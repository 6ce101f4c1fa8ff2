package vn.eid.kiosk.screen.display;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that the officer must give a written reason for before it is done.
 *
 * @param usual sentences that can be taken as they are
 * @param answered takes the reason, never blank
 */
public record Question(String title, String hint, List<String> usual, Consumer<String> answered) {
    public Question {
        usual = List.copyOf(usual);
    }
}
