package vn.eid.kiosk.screen.control;

import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A field for one long number in very large grouped figures. Takes digits from the keyboard whatever the input method
 * makes of letters, deletes from the end, pastes digits only.
 */
public final class BigNumber extends HBox {
    /** Less room than this is for smaller figures. */
    private static final double ROOMY = 640;

    private final StringProperty digits;
    private final int most;
    private final UnaryOperator<String> grouping;
    private final Figures figures = new Figures("", "t56", "semi", "wide");
    private final Region caret = Boxes.styled(new Region(), "caret");

    /**
     * @param digits what was typed, digits only
     * @param most how many digits are taken
     * @param grouping how they are grouped on the screen
     * @param trailing shown inside at the right
     */
    public BigNumber(StringProperty digits, int most, UnaryOperator<String> grouping, String spoken, Node trailing) {
        super(4);
        this.digits = digits;
        this.most = most;
        this.grouping = grouping;
        getStyleClass().add("big-field");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_FIELD);
        setAccessibleText(spoken);
        getChildren().addAll(figures, new StackPane(caret), Boxes.push(), trailing);
        caret.setVisible(false);
        setMinWidth(0);
        widthProperty().addListener((observed, was, is) -> size(is.doubleValue() < ROOMY));
        focusedProperty().addListener((observed, was, is) -> light(is));
        digits.addListener((observed, was, is) -> draw());
        setOnMouseClicked(event -> requestFocus());
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        draw();
    }

    private void size(boolean tight) {
        figures.getStyleClass().removeAll("t40", "t56");
        figures.getStyleClass().add(tight ? "t40" : "t56");
    }

    private void light(boolean focused) {
        caret.setVisible(focused);
        getStyleClass().remove("lit");
        if (focused) {
            getStyleClass().add("lit");
        }
    }

    private void draw() {
        figures.show(grouping.apply(digits.get()));
    }

    private void typed(KeyEvent event) {
        append(event.getCharacter());
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.BACK_SPACE && !digits.get().isEmpty()) {
            digits.set(digits.get().substring(0, digits.get().length() - 1));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            digits.set("");
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            var clipboard = Clipboard.getSystemClipboard();
            append(clipboard.hasString() ? clipboard.getString() : "");
            event.consume();
        }
    }

    private void append(String text) {
        var more = new StringBuilder(digits.get());
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> {
            if (more.length() < most) {
                more.append((char) c);
            }
        });
        digits.set(more.toString());
    }
}
