package vn.eid.kiosk.screen.station;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.FaultStrip;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.FaultNotice;
import vn.eid.kiosk.screen.display.Tone;

/** The place of a {@link Notices}: a fault as a strip, what was done as a quiet line. */
public final class NoticeBox extends VBox {
    public NoticeBox(Notices notices) {
        notices.shownProperty().addListener(observed -> draw(notices));
        draw(notices);
    }

    private void draw(Notices notices) {
        getChildren().clear();
        var shown = notices.shownProperty().get();
        Words.showIf(this, shown.isPresent());
        shown.ifPresent(it -> getChildren().add(isLoud(it) ? new FaultStrip(it) : quiet(it)));
    }

    private static boolean isLoud(FaultNotice notice) {
        return notice.tone() == Tone.BAD || notice.tone() == Tone.CAUTION;
    }

    private static HBox quiet(FaultNotice notice) {
        var words = notice.cause().isEmpty() ? notice.title() : notice.title() + ". " + notice.cause();
        var row = Boxes.row(
                12,
                Icons.of(notice.symbol(), "i20", notice.tone() == Tone.GOOD ? "good" : "accent"),
                Boxes.grow(Words.of(words, "t16")));
        row.getStyleClass().addAll("tint", "waiting", "said");
        return row;
    }
}
