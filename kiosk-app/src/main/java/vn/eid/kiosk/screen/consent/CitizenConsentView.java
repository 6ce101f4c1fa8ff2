package vn.eid.kiosk.screen.consent;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.AnswerButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.SignaturePad;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.text.Texts;

/** The consent text in full, a pad to sign on, and one large button. */
public final class CitizenConsentView extends VBox {
    private static final double UPRIGHT = 1100;

    private final ConsentViewModel model;
    private final Texts texts;
    private final SignaturePad pad;

    public CitizenConsentView(ConsentViewModel model, Texts texts) {
        super(20);
        this.model = model;
        this.texts = texts;
        this.pad = new SignaturePad(model::millis, texts.of("citizen.consent.pad"));
        setAlignment(Pos.TOP_CENTER);
        widthProperty().addListener((observed, was, is) -> {
            if (was.doubleValue() < UPRIGHT != is.doubleValue() < UPRIGHT || was.doubleValue() == 0) {
                draw(is.doubleValue() < UPRIGHT);
            }
        });
        draw(false);
    }

    private void draw(boolean upright) {
        getChildren().clear();
        getChildren().add(Words.of(texts.of("citizen.consent.title"), "t40", "semi"));
        var text = text(upright ? "t24" : "t20");
        var sign = sign(upright);
        if (upright) {
            getChildren().addAll(text, sign);
            VBox.setVgrow(text, Priority.ALWAYS);
        } else {
            var columns = new HBox(32, Boxes.grow(text), sign);
            VBox.setVgrow(columns, Priority.ALWAYS);
            getChildren().add(columns);
        }
    }

    private ScrollPane text(String size) {
        var paragraphs = new VBox(14);
        paragraphs.setPadding(new Insets(4, 24, 4, 4));
        model.text().paragraphs().forEach(it -> paragraphs.getChildren().add(Words.of(it, size)));
        paragraphs
                .getChildren()
                .add(Words.of(texts.of("consent.version", model.text().version()), "t14", "muted"));
        var scroll = new ScrollPane(paragraphs);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(texts.of("citizen.consent.title"));
        scroll.setMinHeight(160);
        return scroll;
    }

    private Node sign(boolean upright) {
        pad.setPrefSize(460, 200);
        pad.setMinHeight(140);
        VBox.setVgrow(pad, Priority.ALWAYS);
        pad.setMaxHeight(upright ? 320 : 260);
        var clear = new Button(texts.of("citizen.consent.clear"));
        clear.getStyleClass().setAll("button", "choice");
        clear.setOnAction(event -> pad.clear());
        clear.disableProperty().bind(pad.signedProperty().not());
        var unable = new Button(texts.of("citizen.consent.unable"));
        unable.getStyleClass().setAll("button", "choice");
        unable.setOnAction(event -> model.agree(Optional.empty()));
        for (Button button : new Button[] {clear, unable}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.setMinHeight(64);
        }
        var agree = new AnswerButton(
                        Symbol.CHECK,
                        texts.of("citizen.consent.agree"),
                        true,
                        () -> model.agree(Optional.of(pad.ink())))
                .enabledWhen(pad.signedProperty())
                .wide(460);
        var small = new FlowPane(12, 12, clear, unable);
        small.setAlignment(upright ? Pos.CENTER : Pos.CENTER_LEFT);
        small.setPrefWrapLength(460);
        var box = new VBox(14, Words.of(texts.of("citizen.consent.sign"), "t20", "muted"), pad, small, agree);
        box.setAlignment(upright ? Pos.TOP_CENTER : Pos.TOP_LEFT);
        box.setMinWidth(460);
        box.setPrefWidth(460);
        return box;
    }
}
