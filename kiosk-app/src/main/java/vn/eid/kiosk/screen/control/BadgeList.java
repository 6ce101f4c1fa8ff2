package vn.eid.kiosk.screen.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Tone;

/** Proofs one below the other. What is in order whispers, what is not stands on a tinted ground. */
public final class BadgeList extends VBox {
    public BadgeList(List<Badge> badges) {
        super(12);
        badges.forEach(badge -> getChildren().add(row(badge)));
    }

    private static Node row(Badge badge) {
        var tone = badge.mark().tone();
        boolean loud = tone == Tone.CAUTION || tone == Tone.BAD;
        boolean pending = tone == Tone.PLAIN;
        var title = Words.of(badge.title(), "t16", pending ? "muted" : "semi");
        var words = Boxes.column(2, title);
        words.setAlignment(Pos.CENTER_LEFT);
        if (!badge.reason().isEmpty()) {
            words.getChildren().add(Words.of(badge.reason(), "t14", loud ? "plain" : "muted"));
        }
        var icon = Icons.of(badge.mark().symbol(), "i24", pending ? "faint" : tone.style());
        var row = new HBox(12, icon, Boxes.grow(words));
        row.setAlignment(badge.reason().isEmpty() ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(badge.title() + (badge.reason().isEmpty() ? "" : ". " + badge.reason()));
        if (loud) {
            row.getStyleClass().addAll("tint", tone.style());
            row.setPadding(new Insets(14, 16, 14, 16));
        } else {
            row.setPadding(new Insets(2, 0, 2, 0));
        }
        return row;
    }
}
