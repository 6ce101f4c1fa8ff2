package vn.eid.kiosk.screen.referral;

import java.util.List;
import javafx.scene.Node;
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
        var slip = new VBox(20);
        slip.getStyleClass().addAll("card", "padded");
        Runnable draw =
                () -> slip.getChildren().setAll(lines(model.chosenProperty().get(), texts));
        model.chosenProperty().addListener(observed -> draw.run());
        draw.run();
        var printing = Words.of(model.printingProperty(), "t16", "muted");
        return Page.of(new VBox(24, head, choice, slip, printing), actions);
    }

    private static List<Node> lines(Reason reason, Texts texts) {
        var head = Boxes.row(
                16, Icons.of(Symbol.PRINTER, "i32", "accent"), Boxes.grow(Words.of(reason.why(), "t20", "semi")));
        return List.of(
                head,
                Boxes.rule(),
                part(texts.of("referral.where"), Symbol.WARDS, reason.where()),
                part(texts.of("referral.bring"), Symbol.CARD, reason.bring()));
    }

    private static Node part(String title, Symbol symbol, List<String> lines) {
        var part = Boxes.column(8, Words.of(title, "t16", "semi"));
        lines.forEach(it ->
                part.getChildren().add(Boxes.row(12, Icons.of(symbol, "i20"), Boxes.grow(Words.of(it, "t16")))));
        return part;
    }
}
