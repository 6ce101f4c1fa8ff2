package vn.eid.kiosk.screen.station.activation;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.card.CardPresence;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.desk.Presenter;
import vn.eid.kiosk.screen.desk.Services;
import vn.eid.kiosk.screen.desk.ShownToCitizen;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.station.activation.ActivationCase;
import vn.eid.kiosk.station.activation.ApprovalMessage;
import vn.eid.kiosk.station.activation.Gsm7;

/**
 * Helps with the activation: which steps apply, what the ministry's message says, and the leaflet. Nothing secret is asked
 * for, and nothing that is typed here is kept.
 */
public final class ActivationViewModel implements Presenter, CardPort.Watcher {
    private final Desk desk;
    private final Services services;
    private final Runnable close;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<LevelOne> levelOne = new SimpleObjectProperty<>(LevelOne.NOT_ACTIVATED);
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper printing = new ReadOnlyStringWrapper("");

    /** What the citizen says of level 1; the counter cannot know. */
    public enum LevelOne {
        NOT_ACTIVATED,
        ACTIVATED
    }

    /** The ministry's message with what it is on the air. */
    public record Message(String text, String measure) {
        @Override
        public String toString() {
            return "message ****";
        }
    }

    /** @param close back to the counter */
    public ActivationViewModel(Desk desk, Runnable close) {
        this.desk = desk;
        this.services = desk.services().orElseThrow();
        this.close = close;
        name.addListener(observed -> write());
        levelOne.addListener(observed -> showCitizen(services.shown().get() != ShownToCitizen.NOTHING));
        services.cards().claim(this);
        write();
    }

    /** As on the card; only the message on this page is made of it. */
    public StringProperty nameProperty() {
        return name;
    }

    public ObjectProperty<LevelOne> levelOneProperty() {
        return levelOne;
    }

    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What became of the leaflet. */
    public ReadOnlyStringProperty printingProperty() {
        return printing.getReadOnlyProperty();
    }

    @Override
    public void show(EnrolmentState state) {
        // nothing here belongs to an enrolment
    }

    @Override
    public void leave() {
        services.cards().release(this);
        services.shown().set(ShownToCitizen.NOTHING);
        name.set("");
    }

    /** What can be done here. */
    public List<Action> actions(Runnable help) {
        var texts = desk.texts();
        var onCitizen =
                Bindings.createBooleanBinding(() -> services.shown().get() != ShownToCitizen.NOTHING, services.shown());
        return List.of(
                Action.of(Key.ESC, Rank.QUIET, texts.of("action.back"), close),
                Action.of(Key.F1, Rank.QUIET, texts.of("action.help"), help),
                new Action(
                        Key.F5,
                        Rank.LESSER,
                        Bindings.when(onCitizen).then(texts.of("activate.hide")).otherwise(texts.of("activate.show")),
                        new javafx.beans.property.SimpleBooleanProperty(true),
                        () -> showCitizen(services.shown().get() == ShownToCitizen.NOTHING)),
                Action.of(Key.ENTER, Rank.PRIMARY, texts.of("activate.print"), this::print));
    }

    private void showCitizen(boolean shown) {
        var what = levelOne.get() == LevelOne.ACTIVATED ? ShownToCitizen.NO_ACTIVATION : ShownToCitizen.ACTIVATION;
        services.shown().set(shown ? what : ShownToCitizen.NOTHING);
    }

    private void print() {
        var texts = desk.texts();
        printing.set(texts.of("activate.printing"));
        services.papers()
                .leaflet(
                        name.get().strip(),
                        what(),
                        done -> printing.set(texts.of(done ? "activate.printed" : "activate.print.failed")));
    }

    private ActivationCase what() {
        return ActivationCase.of(Optional.empty(), levelOne.get() == LevelOne.ACTIVATED);
    }

    private void write() {
        var texts = desk.texts();
        var shownName = name.get().isBlank() ? texts.of("message.somebody") : name.get();
        var written = ApprovalMessage.to(shownName);
        var measure = written.measure();
        boolean plain = measure.alphabet() == Gsm7.Alphabet.GSM_7;
        message.set(new Message(
                written.text(),
                texts.of(
                        plain ? "message.measure" : "message.marked",
                        Integer.toString(measure.length()),
                        Integer.toString(measure.parts()))));
    }

    @Override
    public boolean wantsCards() {
        return false;
    }

    @Override
    public void placed(CardPresence card) {
        // a card begins an enrolment from here too
    }

    @Override
    public void lifted() {
        // nothing was asked of it
    }

    @Override
    public void scanned(String code) {
        services.cards().holder(code).ifPresent(holder -> name.set(holder.fullName()));
    }
}
