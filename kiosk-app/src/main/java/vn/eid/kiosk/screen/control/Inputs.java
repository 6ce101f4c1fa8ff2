package vn.eid.kiosk.screen.control;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** Text fields with their label above, named for screen readers. */
public final class Inputs {
    private Inputs() {}

    /** A text field bound to {@code value}. */
    public static TextField text(StringProperty value, String name, String prompt) {
        return dress(new TextField(), value, name, prompt);
    }

    /** A field whose content is not shown. */
    public static PasswordField secret(StringProperty value, String name) {
        return dress(new PasswordField(), value, name, "");
    }

    /** A label, a remark at the end of its line, and the field below. */
    public static VBox labelled(String name, String remark, Node field) {
        Label label = Words.line(name, "t16", "semi");
        label.setLabelFor(field);
        var head = Boxes.row(16, label, Boxes.push(), Words.line(remark, "t14", "muted"));
        return Boxes.column(8, head, field);
    }

    private static <F extends TextField> F dress(F field, StringProperty value, String name, String prompt) {
        field.getStyleClass().add("field");
        field.textProperty().bindBidirectional(value);
        field.setPromptText(prompt);
        field.setAccessibleText(name);
        return field;
    }
}
