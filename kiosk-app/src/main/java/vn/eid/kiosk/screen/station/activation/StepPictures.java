package vn.eid.kiosk.screen.station.activation;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.QrView;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.review.QrCode;
import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.activation.ActivationStep;
import vn.eid.kiosk.station.activation.AppLinks;

/** The steps of the activation as pictures, with the codes of both stores. For both windows. */
public final class StepPictures {
    private final Texts texts;
    private final boolean large;

    /** @param large for the citizen's window */
    public StepPictures(Texts texts, boolean large) {
        this.texts = texts;
        this.large = large;
    }

    /** The six steps, as many side by side as there is room for. */
    public Region steps() {
        var tiles = new TilePane(16, 16);
        tiles.setAlignment(large ? Pos.TOP_CENTER : Pos.TOP_LEFT);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        tiles.setPrefColumns(3);
        for (ActivationStep step : ActivationStep.values()) {
            tiles.getChildren().add(card(step));
        }
        return tiles;
    }

    private Node card(ActivationStep step) {
        var disc = new StackPane(Words.line(Integer.toString(step.ordinal() + 1)));
        disc.getStyleClass().add("number-disc");
        var title = Words.of(texts.of("activate", step), large ? "t20" : "t16", "semi");
        var line = Words.of(texts.of("activate.line", step), large ? "t20" : "t16", "muted");
        title.setPrefWidth(width());
        line.setPrefWidth(width());
        var words = Boxes.column(6, disc, title, line);
        words.setAlignment(Pos.TOP_LEFT);
        var row = new HBox(16, StepDrawings.of(step), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("step-card");
        return row;
    }

    private double width() {
        return large ? 216 : 172;
    }

    /** Both stores' codes, each with the telephones that it is for. */
    public Region stores() {
        var flow = new FlowPane(24, 16);
        flow.setAlignment(large ? Pos.CENTER : Pos.CENTER_LEFT);
        flow.getChildren()
                .addAll(
                        store(texts.of("store.ios"), AppLinks.APP_STORE),
                        store(texts.of("store.android"), AppLinks.GOOGLE_PLAY));
        return flow;
    }

    private Node store(String name, String address) {
        var box = new VBox(
                8,
                new QrView(QrCode.of(address), large ? 132 : 116, name),
                Words.line(name, large ? "t20" : "t14", "semi"));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /** What never to give to anybody, and who helps. */
    public List<Node> warnings() {
        var lines = new ArrayList<Node>();
        lines.add(line(Symbol.LOCK, texts.of("activate.secret")));
        lines.add(line(Symbol.PHONE, texts.of("activate.hotline", AppLinks.HOTLINE)));
        return lines;
    }

    private Node line(Symbol symbol, String text) {
        return Boxes.row(12, Icons.of(symbol, "i24", "accent"), Boxes.grow(Words.of(text, large ? "t20" : "t16")));
    }
}
