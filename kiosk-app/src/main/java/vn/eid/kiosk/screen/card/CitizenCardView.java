package vn.eid.kiosk.screen.card;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.card.CardViewModel.Shown;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Drawings;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Meter;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** Step 1 for the citizen: where the card goes, then how far the reading is. */
public final class CitizenCardView extends VBox {
    private final Texts texts;
    private final CardViewModel model;
    private final Meter meter;

    public CitizenCardView(CardViewModel model, Texts texts) {
        super(32);
        this.texts = texts;
        this.model = model;
        this.meter = new Meter(model.shareProperty(), texts.of("citizen.card.reading"));
        meter.setMaxWidth(640);
        setAlignment(Pos.CENTER);
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    private void draw(Shown shown) {
        switch (shown.stage()) {
            case WANTS_NUMBER ->
                getChildren()
                        .setAll(new Notice(
                                Symbol.CARD,
                                "accent",
                                texts.of("citizen.card.number"),
                                texts.of("citizen.card.number.line")));
            case WANTS_CARD ->
                getChildren()
                        .setAll(
                                Drawings.cardOnReader(1.3),
                                Notice.centred(Words.of(
                                        texts.of(
                                                model.guardian()
                                                        ? "citizen.card.place.guardian"
                                                        : "citizen.card.place"),
                                        "t40",
                                        "semi")));
            case READING -> getChildren().setAll(reading(shown));
            case DECLINED ->
                getChildren()
                        .setAll(new Notice(
                                Symbol.INFORMATION,
                                "accent",
                                texts.of("citizen.declined"),
                                texts.of("citizen.declined.line")));
        }
    }

    private Node reading(Shown shown) {
        var percent = Boxes.row(10, new Figures(shown.percent(), "t96", "semi"), Words.line("%", "t64", "muted"));
        percent.setAlignment(Pos.BASELINE_CENTER);
        var box = new VBox(
                32,
                Notice.centred(Words.of(texts.of("citizen.card.reading"), "t40", "semi")),
                percent,
                meter,
                Notice.centred(Words.of(texts.of("citizen.card.keep"), "t28", "muted")));
        box.setAlignment(Pos.CENTER);
        return box;
    }
}
