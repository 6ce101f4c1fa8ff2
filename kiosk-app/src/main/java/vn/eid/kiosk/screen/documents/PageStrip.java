package vn.eid.kiosk.screen.documents;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.PhotoBox;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Symbol;

/** Pages side by side as small pictures, each with how well it can be read and a button that takes it away. */
final class PageStrip extends FlowPane {
    private static final double WIDTH = 176;
    private static final double HEIGHT = 118;

    private final String placeholder;
    private final String removeWord;
    private final IntConsumer remove;

    /** @param placeholder stands in the place of a picture that is on its way */
    PageStrip(String placeholder, String removeWord, IntConsumer remove) {
        super(16, 16);
        this.placeholder = placeholder;
        this.removeWord = removeWord;
        this.remove = remove;
    }

    void show(List<PageLine> pages) {
        getChildren().clear();
        for (int i = 0; i < pages.size(); i++) {
            getChildren().add(page(pages.get(i), i));
        }
        Words.showIf(this, !pages.isEmpty());
    }

    private VBox page(PageLine page, int index) {
        var photo = new Photo(page.picture(), page.name(), page.state(), placeholder, page.opening());
        var take = new Button();
        take.setGraphic(Icons.of(Symbol.CLOSE, "i20"));
        take.setAccessibleText(removeWord + ": " + page.name());
        take.getStyleClass().setAll("button", "act", "page-remove");
        take.setOnAction(event -> remove.accept(index));
        var picture = new StackPane(new PhotoBox(photo, WIDTH, HEIGHT), take);
        StackPane.setAlignment(take, Pos.TOP_RIGHT);
        var foot = Boxes.row(
                8,
                Boxes.grow(Words.line(page.name(), "t14", "semi")),
                new Pill(page.symbol(), page.state(), page.tone()));
        return Boxes.column(8, picture, foot);
    }
}
