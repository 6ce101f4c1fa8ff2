package vn.eid.kiosk.screen.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Tone;

/** A fault as a sentence above the work, never a box over it: title, cause and what was kept, one button. */
public final class FaultStrip extends HBox {
    public FaultStrip(FaultNotice fault) {
        super(20);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("fault");
        boolean caution = fault.tone() == Tone.CAUTION;
        if (caution) {
            getStyleClass().add("caution");
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(fault.title() + ". " + fault.cause());
        var words = Boxes.column(4, Words.of(fault.title(), "t20", "semi", "title"), Words.of(fault.cause(), "t16"));
        getChildren().addAll(Icons.of(fault.symbol(), "i32", caution ? "caution" : "bad"), Boxes.grow(words));
        fault.action().ifPresent(action -> getChildren().add(new ActionButton(action)));
    }
}
