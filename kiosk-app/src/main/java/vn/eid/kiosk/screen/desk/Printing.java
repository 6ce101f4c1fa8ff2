package vn.eid.kiosk.screen.desk;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vn.eid.kiosk.paper.PrintOrder;

/** What became of the last sheet that a screen had printed, as a sentence. FX thread. */
public final class Printing {
    private final Desk desk;
    private final ReadOnlyStringWrapper line = new ReadOnlyStringWrapper("");

    public Printing(Desk desk) {
        this.desk = desk;
    }

    /** Empty while nothing was printed. */
    public ReadOnlyStringProperty lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Has a sheet printed; the screen goes on meanwhile. */
    public void print(PrintOrder order) {
        var texts = desk.texts();
        line.set(texts.of("print.now"));
        desk.ports().print(order, outcome -> line.set(texts.of("print", outcome)));
    }
}
