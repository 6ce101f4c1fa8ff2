package vn.eid.kiosk.screen.desk;

import java.util.function.Consumer;
import vn.eid.kiosk.screen.desk.CounterWords.FaultWords;

/** What came of something that a screen asked the station's store for. */
public sealed interface Reply<T> {
    /** It was done. */
    record Done<T>(T value) implements Reply<T> {
        @Override
        public String toString() {
            return "done";
        }
    }

    /** It was not done, and nothing was changed. */
    record NotDone<T>(FaultWords words) implements Reply<T> {}

    /** Hands the value on, or the words. */
    default void then(Consumer<T> done, Consumer<FaultWords> notDone) {
        if (this instanceof Done<T> it) {
            done.accept(it.value());
        } else if (this instanceof NotDone<T> it) {
            notDone.accept(it.words());
        }
    }
}
