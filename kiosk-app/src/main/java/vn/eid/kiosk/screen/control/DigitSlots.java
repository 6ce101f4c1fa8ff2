package vn.eid.kiosk.screen.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A place for each digit that is awaited, in the groups in which people read them. */
public final class DigitSlots extends HBox {
    private final List<Integer> groups;
    private final boolean hidden;

    /**
     * @param groups how many digits each group has
     * @param hidden shows dots in place of digits, since others stand behind
     */
    public DigitSlots(ObservableValue<String> digits, List<Integer> groups, boolean hidden) {
        super(6);
        this.groups = List.copyOf(groups);
        this.hidden = hidden;
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.TEXT);
        digits.addListener((observed, was, is) -> draw(is));
        draw(digits.getValue());
    }

    private void draw(String digits) {
        getChildren().clear();
        setAccessibleText(
                digits.length() + "/" + groups.stream().mapToInt(it -> it).sum());
        int place = 0;
        for (int group = 0; group < groups.size(); group++) {
            if (group > 0) {
                var gap = new Region();
                gap.setMinWidth(14);
                getChildren().add(gap);
            }
            for (int i = 0; i < groups.get(group); i++, place++) {
                getChildren().add(slot(digits, place));
            }
        }
    }

    private StackPane slot(String digits, int place) {
        var sign = place < digits.length() ? hidden ? "•" : digits.substring(place, place + 1) : "";
        var slot = new StackPane(new Label(sign));
        slot.getStyleClass().add("slot");
        if (place == digits.length()) {
            slot.getStyleClass().add("next");
        }
        return slot;
    }
}
