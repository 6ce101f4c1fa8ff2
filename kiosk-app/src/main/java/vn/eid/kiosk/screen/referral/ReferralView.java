package vn.eid.kiosk.screen.referral;

import java.util.List;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Choice;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.desk.Page;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.referral.ReferralViewModel.Reason;
import vn.eid.kiosk.screen.text.Texts;

/** Reasons to choose from, what to say, and a slip to give along. */
public final class ReferralView {
    private ReferralView() {}

    /** Builds the page. */
    public static Page page(ReferralViewModel model, Texts texts, List<Action> actions) {
        var head = Boxes.column(
                4,
                Words.of(texts.of("referral.title"), "t28", "semi"),
                Words.of(texts.of("referral.line"), "t16", "muted"));
        var choice = new Choice<>(model.reasons(), model.chosenProperty(), Reason::name);
        var title = Words.of("", "t20", "semi");
        var advice = Words.of("", "t16");
        Runnable draw = () -> {
            title.setText(model.chosenProperty().get().title());
            advice.setText(model.chosenProperty().get().advice());
        };
        model.chosenProperty().addListener(observed -> draw.run());
        draw.run();
        var slip = Boxes.row(16, Icons.of(Symbol.PRINTER, "i32", "accent"), Boxes.grow(Boxes.column(8, title, advice)));
        slip.getStyleClass().addAll("card", "padded");
        var printing = Words.of(model.printingProperty(), "t16", "muted");
        return Page.of(new VBox(24, head, choice, slip, printing), actions);
    }
}
