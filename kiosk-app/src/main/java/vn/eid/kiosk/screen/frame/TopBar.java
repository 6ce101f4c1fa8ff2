package vn.eid.kiosk.screen.frame;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Figures;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.text.Texts;

/** Station at the left; connection, waiting dossiers, clock and officer at the right. */
final class TopBar extends HBox {
    private final StationViewModel model;
    private final Texts texts;
    private final String station;
    private final boolean training;
    private final HBox link = Boxes.row(10);
    private final Figures clock;
    private Optional<Action> menu = Optional.empty();

    TopBar(StationViewModel model, Texts texts, String station, boolean training) {
        super(12);
        this.model = model;
        this.texts = texts;
        this.station = station;
        this.training = training;
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        model.linkProperty().addListener((observed, was, is) -> link(link, is));
        link(link, model.linkProperty().get());
        clock = new Figures(model.clockProperty().get(), "t16", "semi");
        model.clockProperty().addListener((observed, was, is) -> clock.show(is));
    }

    /** Draws the bar for a level of room. */
    void draw(Level level) {
        getChildren()
                .setAll(Icons.of(Symbol.COUNTER, "i24", "accent"), Words.line(texts.of("top.product"), "t16", "semi"));
        if (level != Level.SMALL) {
            getChildren().addAll(Boxes.styled(new Region(), "upright"), Words.line(station, "t16", "muted"));
        }
        if (training) {
            getChildren().add(new Pill(Symbol.BOOK, texts.of("top.training"), Tone.CAUTION));
        }
        getChildren().addAll(Boxes.push(), link, spacer());
        if (level != Level.SMALL) {
            getChildren().addAll(waiting(), spacer());
        }
        getChildren().add(clock);
        getChildren().addAll(spacer(), Boxes.styled(new Region(), "upright"));
        menu.ifPresentOrElse(open -> getChildren().add(new ActionButton(named(open, level))), () -> officer(level));
    }

    /** Makes the officer's name a button that opens something. */
    void menu(Action open, Level level) {
        menu = Optional.of(open);
        draw(level);
    }

    private Action named(Action open, Level level) {
        var name = model.officerProperty();
        var label = Bindings.createStringBinding(
                () -> name.get().isEmpty() || level == Level.SMALL
                        ? open.label().getValue()
                        : name.get(),
                name);
        return new Action(open.key(), open.rank(), label, open.enabled(), open.run());
    }

    private void officer(Level level) {
        if (!model.officerProperty().get().isEmpty() && level != Level.SMALL) {
            var icon = Icons.of(Symbol.PERSON, "i24");
            getChildren()
                    .add(Boxes.row(10, icon, Words.line(model.officerProperty().get(), "t16")));
        }
    }

    private static Region spacer() {
        var room = new Region();
        room.setMinWidth(0);
        room.setPrefWidth(6);
        return room;
    }

    private static void link(HBox row, StationViewModel.Link link) {
        boolean loud = link.tone() == Tone.CAUTION;
        row.getChildren()
                .setAll(
                        Icons.of(link.symbol(), "i20", loud ? "caution" : "good"),
                        Words.line(link.text(), "t16", loud ? "caution" : "plain"));
    }

    private Node waiting() {
        var words = Words.line("", "t16");
        words.textProperty().bind(model.waitingProperty());
        return Boxes.row(10, Icons.of(Symbol.QUEUED, "i20"), words);
    }
}
