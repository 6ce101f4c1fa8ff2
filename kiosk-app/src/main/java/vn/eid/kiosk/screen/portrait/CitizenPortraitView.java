package vn.eid.kiosk.screen.portrait;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.LivePane;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.portrait.PortraitViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/** The citizen sees himself mirrored, with the same one instruction that the officer sees. */
public final class CitizenPortraitView extends VBox {
    private final HBox instruction = new HBox(28);

    public CitizenPortraitView(PortraitViewModel model, Texts texts) {
        super(24);
        setAlignment(Pos.CENTER);
        instruction.setAlignment(Pos.CENTER);
        var live = new LivePane(model.pictureProperty(), model.goodProperty(), texts.of("portrait.live"));
        live.setMaxWidth(760);
        VBox.setVgrow(live, Priority.ALWAYS);
        live.setMaxHeight(900);
        getChildren()
                .addAll(instruction, live, Notice.centred(Words.of(texts.of("citizen.portrait.line"), "t28", "muted")));
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    private void draw(Shown shown) {
        instruction.getChildren().setAll(Notice.centred(Words.of(shown.instruction(), "t40", "semi")));
        shown.arrow().ifPresent(arrow -> instruction.getChildren().add(Icons.of(arrow, "i48", "accent")));
    }
}
