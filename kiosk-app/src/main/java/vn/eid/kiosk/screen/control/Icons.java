package vn.eid.kiosk.screen.control;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.eid.kiosk.screen.display.Symbol;

/** Icons sized and coloured by style class only: an inline style would wipe the icon font. */
public final class Icons {
    private Icons() {}

    /** An icon with style classes such as {@code i24}, {@code good}. */
    public static FontIcon of(Symbol symbol, String... classes) {
        var icon = new FontIcon(symbol.ikon());
        icon.getStyleClass().addAll(classes);
        // The word beside it is what is read out.
        icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        icon.setAccessibleText(" ");
        return icon;
    }
}
