package vn.eid.kiosk.screen.control;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.TilePane;
import vn.eid.kiosk.screen.display.Symbol;

/** The citizen's two buttons: not right at the left, right at the right with the keyboard on it. */
public final class Answers extends TilePane {
    private final AnswerButton yes;

    public Answers(String wrong, String right, Runnable onWrong, Runnable onRight) {
        super(Orientation.HORIZONTAL, 32, 24);
        setAlignment(Pos.CENTER);
        setPrefColumns(2);
        yes = new AnswerButton(Symbol.CHECK, right, true, onRight);
        getChildren().addAll(new AnswerButton(Symbol.CLOSE, wrong, false, onWrong), yes);
    }

    /** Puts the keyboard on "right". */
    public void focusRight() {
        yes.button().requestFocus();
    }
}
