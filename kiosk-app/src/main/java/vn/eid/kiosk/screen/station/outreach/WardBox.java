package vn.eid.kiosk.screen.station.outreach;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * One ward of the table. Wherever the keyboard or the mouse goes is the chosen ward, so that arrows walk through the wards
 * and Enter, the page's next step, opens the one that is lit; a double click does the same.
 */
final class WardBox extends HBox {
    private final String ward;

    WardBox(String ward, String spoken, OutreachViewModel model, Node... cells) {
        super(16, cells);
        this.ward = ward;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("ward-row", "ward");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(spoken);
        focusedProperty().addListener((observed, was, is) -> {
            if (is) {
                model.chosenProperty().set(ward);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            model.chosenProperty().set(ward);
            if (event.getClickCount() == 2) {
                model.open();
            }
        });
    }

    void mark(String chosen) {
        getStyleClass().remove("chosen");
        if (chosen.equals(ward)) {
            getStyleClass().add("chosen");
        }
    }
}
