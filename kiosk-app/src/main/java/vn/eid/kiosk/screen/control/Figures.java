package vn.eid.kiosk.screen.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/**
 * A number whose figures stand in cells of one width, since those of Inter differ: clocks do not tremble and columns line
 * up. Blanks are gaps; a screen reader hears the whole text.
 */
public final class Figures extends HBox {
    public Figures(String text, String... classes) {
        getStyleClass().add("figures");
        getStyleClass().addAll(classes);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        show(text);
    }

    /** Shows another number. */
    public void show(String text) {
        getChildren().clear();
        setAccessibleText(text);
        text.codePoints().forEach(this::add);
    }

    /** That of its figures, so that words beside it stand on the same line. */
    @Override
    public double getBaselineOffset() {
        return getChildren().stream()
                .filter(StackPane.class::isInstance)
                .map(cell -> ((StackPane) cell).getChildren().get(0).getBaselineOffset())
                .findFirst()
                .orElse(0.0);
    }

    private void add(int codePoint) {
        if (codePoint == ' ') {
            getChildren().add(Boxes.styled(new Region(), "gap"));
            return;
        }
        var cell = new StackPane(Boxes.styled(new Text(Character.toString(codePoint)), "text"));
        boolean narrow = codePoint == '.' || codePoint == ':' || codePoint == ',';
        cell.getStyleClass().add(narrow ? "narrow" : "cell");
        getChildren().add(cell);
    }
}
