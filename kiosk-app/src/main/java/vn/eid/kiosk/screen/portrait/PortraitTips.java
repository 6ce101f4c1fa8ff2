package vn.eid.kiosk.screen.portrait;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import vn.eid.kiosk.screen.control.HeadDrawing;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.text.Texts;

/** What makes a portrait pass, drawn in a row: eyes open, no spectacles, no mask, light from both sides. */
final class PortraitTips extends HBox {
    /**
     * @param gap between two drawings
     * @param scale 1 is 96 px
     * @param words style class of the words below
     */
    PortraitTips(Texts texts, double gap, double scale, String words) {
        super(gap);
        setAlignment(Pos.TOP_CENTER);
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
        HBox.setHgrow(tip, Priority.SOMETIMES);
        tip.setAccessibleRole(AccessibleRole.TEXT);
        tip.setAccessibleText(text);
        return tip;
    }
}
