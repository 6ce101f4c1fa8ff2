package vn.eid.kiosk.screen.control;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

/** Twelve large keys for a window without a keyboard. Physical digits work too, since each key has its own. */
public final class NumberPad extends GridPane {
    private static final int COLUMNS = 3;

    /** What the keys do. */
    public interface Keys {
        void digit(char digit);

        void erase();

        void enter();
    }

    /**
     * @param erase word on the key that takes the last digit away
     * @param enter word on the key that ends
     * @param complete whether all digits are there
     */
    public NumberPad(String erase, String enter, ObservableBooleanValue complete, Keys keys) {
        setHgap(12);
        setVgap(12);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (char digit = '1'; digit <= '9'; digit++) {
            char one = digit;
            int place = digit - '1';
            add(key(String.valueOf(digit), () -> keys.digit(one)), place % COLUMNS, place / COLUMNS);
        }
        var back = key(erase, keys::erase);
        back.getStyleClass().add("word");
        var done = key(enter, keys::enter);
        done.getStyleClass().addAll("word", "primary");
        done.disableProperty().bind(javafx.beans.binding.Bindings.not(complete));
        addRow(COLUMNS, back, key("0", () -> keys.digit('0')), done);
    }

    private static Button key(String word, Runnable run) {
        var key = new Button(word);
        key.getStyleClass().setAll("button", "pad-key");
        key.setAccessibleText(word);
        key.setOnAction(event -> run.run());
        return key;
    }
}
