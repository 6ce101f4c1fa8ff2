package vn.eid.kiosk.screen.portrait;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.LivePane;
import vn.eid.kiosk.screen.control.Meter;
import vn.eid.kiosk.screen.control.Notice;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Glow;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.portrait.PortraitViewModel.Shown;
import vn.eid.kiosk.screen.text.Texts;

/**
 * The citizen sees himself mirrored, with the same one instruction that the officer sees, and drawn below it what makes a
 * portrait pass. For the liveness assistance the whole window becomes a lamp.
 */
public final class CitizenPortraitView extends VBox {
    /** Style class of a window that is a lamp: everything but its one sentence keeps out of the light. */
    private static final String LIT = "lit";

    private final Texts texts;
    private final HBox instruction = new HBox(28);
    private final LivePane live;
    private final PortraitTips tips;
    private final VBox asking;
    private Optional<Glow> glow = Optional.empty();

    public CitizenPortraitView(PortraitViewModel model, Texts texts) {
        super(24);
        this.texts = texts;
        setAlignment(Pos.CENTER);
        instruction.setAlignment(Pos.CENTER);
        live = new LivePane(model.pictures(), model.goodProperty(), texts.of("portrait.live"));
        live.setMaxWidth(760);
        VBox.setVgrow(live, Priority.ALWAYS);
        live.setMaxHeight(900);
        tips = new PortraitTips(texts, 24, 0.9, "t20");
        tips.setMaxWidth(760);
        var meter = new Meter(model.progressProperty(), texts.of("citizen.liveness"));
        meter.setMaxWidth(640);
        asking = new VBox(20, meter, Notice.centred(Words.of(texts.of("citizen.liveness"), "t28", "muted")));
        asking.setAlignment(Pos.CENTER);
        sceneProperty().addListener((observed, was, is) -> moved(was, is));
        model.shownProperty().addListener((observed, was, is) -> draw(is));
        draw(model.shownProperty().get());
    }

    private void draw(Shown shown) {
        light(shown.asked().flatMap(PortraitViewModel.Asked::glow));
        if (glow.isPresent()) {
            getChildren().setAll(lamp(shown));
        } else if (shown.asked().filter(PortraitViewModel.Asked::stopped).isPresent()) {
            getChildren()
                    .setAll(new Notice(
                            Symbol.INFORMATION, "accent", shown.instruction(), texts.of("citizen.liveness.again")));
        } else {
            instruction.getChildren().setAll(Notice.centred(Words.of(shown.instruction(), "t40", "semi")));
            shown.arrow().ifPresent(arrow -> instruction.getChildren().add(Icons.of(arrow, "i48", "accent")));
            Node below = shown.asked().isPresent() ? asking : tips;
            if (!getChildren().equals(List.of(instruction, live, below))) {
                getChildren().setAll(instruction, live, below);
            }
        }
    }

    private Node lamp(Shown shown) {
        var card = Boxes.styled(
                new VBox(
                        16,
                        Notice.centred(Words.of(shown.instruction(), "t40", "semi")),
                        Notice.centred(Words.of(texts.of("citizen.liveness.light"), "t28", "muted"))),
                "lamp-card");
        card.setAlignment(Pos.CENTER);
        card.setMaxWidth(USE_PREF_SIZE);
        return card;
    }

    private void light(Optional<Glow> wanted) {
        if (!wanted.equals(glow)) {
            put(getScene(), Optional.empty());
            glow = wanted;
            put(getScene(), glow);
        }
    }

    /** A window that this view leaves is no lamp any more. */
    private void moved(Scene was, Scene is) {
        put(was, Optional.empty());
        put(is, glow);
    }

    private static void put(Scene window, Optional<Glow> glow) {
        if (window == null) {
            return;
        }
        var classes = window.getRoot().getStyleClass();
        for (Glow each : Glow.values()) {
            classes.remove(each.style());
        }
        classes.remove(LIT);
        glow.ifPresent(now -> classes.addAll(LIT, now.style()));
    }
}
