package vn.eid.kiosk.simulator;

import java.util.concurrent.Executor;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;

/** The trainer's own small window: puts cards down, takes them away, scans codes, so that no device is needed. */
final class TrainingDesk {
    private final TrainingStation station;
    private final Executor background;
    private final Stage stage = new Stage();
    private final Spinner<Integer> citizen = new Spinner<>(0, 9999, 0);

    TrainingDesk(TrainingStation station, Executor background) {
        this.station = station;
        this.background = background;
    }

    void show() {
        citizen.setEditable(true);
        citizen.setAccessibleText("Công dân số");
        var box = new VBox(
                8,
                new Label("Tài khoản: canbo · mật khẩu: " + TrainingAccounts.SECRET),
                new Label("Công dân số"),
                citizen,
                button("Đặt thẻ lên đầu đọc", () -> station.present(citizen.getValue())),
                button("Quét mã QR của thẻ", this::scan),
                button("Nhấc thẻ ra", station::takeCard));
        box.setPadding(new Insets(16));
        stage.setTitle("Bàn tập huấn");
        stage.setScene(new Scene(box, 320, 300));
        stage.setX(20);
        stage.setY(20);
        stage.setAlwaysOnTop(true);
        stage.show();
    }

    void close() {
        stage.close();
    }

    /** Issuing a card draws its portrait, which takes a moment: not on this thread. */
    private Node button(String words, Runnable action) {
        var button = new Button(words);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> background.execute(action));
        return button;
    }

    private void scan() {
        var session = station.counter().session();
        var input =
                new CardInput.TypedIdNumber(Citizens.number(citizen.getValue()).personalId());
        session.post(new EnrolmentEvent.KeyGiven(input, session.ticket()));
    }
}
