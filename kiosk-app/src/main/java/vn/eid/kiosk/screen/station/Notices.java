package vn.eid.kiosk.screen.station;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.eid.kiosk.screen.desk.CounterWords.FaultWords;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** The sentence above the work: what was done, or why something was not. */
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<FaultNotice>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<FaultNotice>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Something was not done; nothing was changed. */
    public void failed(FaultWords words) {
        shown.set(Optional.of(new FaultNotice(
                Tone.BAD, Symbol.ALERT, words.title(), words.cause() + " " + words.advice(), Optional.empty())));
    }

    /** Something was done, or should be looked at. */
    public void told(Tone tone, Symbol symbol, String title, String line) {
        shown.set(Optional.of(new FaultNotice(tone, symbol, title, line, Optional.empty())));
    }

    public void clear() {
        shown.set(Optional.empty());
    }
}
