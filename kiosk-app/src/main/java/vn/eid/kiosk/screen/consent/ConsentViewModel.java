package vn.eid.kiosk.screen.consent;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Ink;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.sync.dossier.Consent;

/** Step 6 for both windows: the text, and the citizen's agreement with or without a signature. */
public final class ConsentViewModel implements Presenter {
    private final Desk desk;
    private final ConsentText text;

    public ConsentViewModel(Desk desk) {
        this.desk = desk;
        this.text = ConsentText.of(desk.texts());
    }

    public ConsentText text() {
        return text;
    }

    @Override
    public void show(EnrolmentState state) {
        // The text is the same in every state.
    }

    /** What the officer can do while the citizen reads. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        return List.of(
                Action.of(
                        Key.ESC,
                        Rank.QUIET,
                        texts.of("action.back"),
                        () -> desk.session().fire(new EnrolmentEvent.Back())),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                Action.of(
                        Key.ENTER,
                        Rank.PRIMARY,
                        texts.of("consent.waiting"),
                        new ReadOnlyBooleanWrapper(false),
                        () -> {}));
    }

    /**
     * The citizen agreed.
     *
     * @param ink the signature; empty when the citizen cannot sign
     */
    public void agree(Optional<Ink> ink) {
        var signature = ink.map(it -> new Consent.Signature(
                it.width(),
                it.height(),
                it.strokes().stream()
                        .map(stroke -> new Consent.Stroke(stroke.stream()
                                .map(point -> new Consent.Point(point.x(), point.y(), point.millis()))
                                .toList()))
                        .toList()));
        var now = desk.clock().instant();
        desk.session()
                .fire(new EnrolmentEvent.ConsentGiven(
                        new Consent(text.version(), text.sha256(), text.language(), now, signature)));
    }

    /** Milliseconds on a clock for the strokes. */
    public long millis() {
        return desk.clock().millis();
    }
}
