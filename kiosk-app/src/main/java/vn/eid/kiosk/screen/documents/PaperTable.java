package vn.eid.kiosk.screen.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.PhotoBox;
import vn.eid.kiosk.screen.control.Pill;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.PersonCard.Photo;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.screen.display.Tone;

/** Papers as rows of a card. */
public final class PaperTable extends VBox {
    /** Pictures beside a paper; its note says how many pages there are. */
    private static final int SHOWN = 2;

    private static final double WIDTH = 84;
    private static final double HEIGHT = 56;

    /**
     * @param removeWord label of the button that takes a paper off
     * @param remove empty for a list that is only read
     */
    public PaperTable(List<PaperLine> papers, String removeWord, Optional<IntConsumer> remove) {
        getStyleClass().add("card");
        for (int i = 0; i < papers.size(); i++) {
            var row = row(papers.get(i));
            row.getStyleClass().addAll("row", i == papers.size() - 1 ? "last" : "lined");
            int index = i;
            remove.ifPresent(it -> row.getChildren().add(remover(removeWord, papers.get(index), index, it)));
            getChildren().add(row);
        }
    }

    private static HBox row(PaperLine paper) {
        var name = Words.of(paper.name(), "t16");
        name.setPrefWidth(220);
        name.setMinWidth(150);
        var good = paper.tone() == Tone.GOOD;
        var number = Boxes.column(2, Words.of(paper.number(), "t16"), Words.of(paper.note(), "t14", "muted"));
        number.setAlignment(Pos.CENTER_LEFT);
        var row = new HBox(16, Icons.of(paper.symbol(), "i24"), name, Boxes.grow(number));
        for (PageLine page :
                paper.pages().subList(0, Math.min(SHOWN, paper.pages().size()))) {
            var photo = new Photo(page.picture(), page.name(), paper.name(), "", page.opening());
            row.getChildren().add(new PhotoBox(photo, WIDTH, HEIGHT));
        }
        row.getChildren().add(new Pill(good ? Symbol.CHECK_CIRCLE : Symbol.ALERT, paper.state(), paper.tone()));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button remover(String word, PaperLine paper, int index, IntConsumer remove) {
        var button = new Button();
        button.setGraphic(Icons.of(Symbol.CLOSE, "i20"));
        button.setAccessibleText(word + ": " + paper.name());
        button.getStyleClass().setAll("button", "act", "quiet");
        button.setOnAction(event -> remove.accept(index));
        return button;
    }
}
