package vn.eid.kiosk.screen.portrait;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import vn.eid.kiosk.screen.control.HeadDrawing;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.text.Texts;

/** What makes a portrait pass, drawn: eyes open, no spectacles, no mask, light from both sides. */
final class PortraitTips extends TilePane {
    /**
     * @param columns of drawings
     * @param scale 1 is 96 px
     * @param words style class of the words below
     */
    PortraitTips(Texts texts, int columns, double scale, String words) {
        super(16, 12);
        setAlignment(Pos.CENTER);
        setPrefColumns(columns);
        setTileAlignment(Pos.TOP_CENTER);
        getChildren()
                .setAll(List.of(
                        tip(HeadDrawing.eyesOpen(scale), texts.of("portrait.tip.eyes"), words),
                        tip(HeadDrawing.noGlasses(scale), texts.of("portrait.tip.glasses"), words),
                        tip(HeadDrawing.noMask(scale), texts.of("portrait.tip.mask"), words),
                        tip(HeadDrawing.evenLight(scale), texts.of("portrait.tip.light"), words)));
    }

    private static VBox tip(Group drawing, String text, String words) {
        var label = Words.of(text, words);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        var tip = new VBox(6, drawing, label);
        tip.setAlignment(Pos.TOP_CENTER);
        tip.setAccessibleRole(AccessibleRole.TEXT);
        tip.setAccessibleText(text);
        return tip;
    }
}
