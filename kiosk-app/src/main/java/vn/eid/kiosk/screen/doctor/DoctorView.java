package vn.eid.kiosk.screen.doctor;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import vn.eid.kiosk.screen.control.ActionBar;
import vn.eid.kiosk.screen.control.CheckList;
import vn.eid.kiosk.screen.control.Words;
import vn.eid.kiosk.screen.display.Action;

/** The window of the doctor: one row for each thing, what needs a hand at the top. */
public final class DoctorView extends BorderPane {
    private final DoctorViewModel model;
    private final VBox rows = new VBox();

    public DoctorView(DoctorViewModel model) {
        this.model = model;
        getStyleClass().addAll("root", "officer");
        var work = new VBox(
                24,
                Words.of(model.texts().of("doctor.title"), "t28", "semi"),
                Words.of(model.texts().of("doctor.line"), "t16", "muted"),
                rows);
        work.getStyleClass().add("work");
        work.setPadding(new Insets(40, 48, 40, 48));
        var scroll = new ScrollPane(work);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        var bar = new ActionBar();
        bar.show(model.actions());
        setBottom(bar);
        model.resultsProperty().addListener((observed, was, is) -> draw());
        draw();
    }

    /** What the keys do. */
    public List<Action> actions() {
        return model.actions();
    }

    private void draw() {
        rows.getChildren().setAll(new CheckList(model.rows(), true));
    }
}
