package vn.eid.kiosk.screen.menu;

import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Tone;
import vn.eid.kiosk.screen.menu.MenuPorts.SecretChange;
import vn.eid.kiosk.screen.text.Texts;

/** The old password, the new one twice; and the digits that bring a turned screen back. */
public final class SecretForm {
    private final Texts texts;
    private final MenuPorts ports;
    private final StringProperty old = new SimpleStringProperty("");
    private final StringProperty fresh = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final SimpleBooleanProperty waiting = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(Answer.NONE);

    /** What was said about the last try; empty text for nothing. */
    public record Answer(Tone tone, String text) {
        static final Answer NONE = new Answer(Tone.PLAIN, "");
    }

    SecretForm(Texts texts, MenuPorts ports) {
        this.texts = texts;
        this.ports = ports;
    }

    public StringProperty oldProperty() {
        return old;
    }

    public StringProperty freshProperty() {
        return fresh;
    }

    public StringProperty againProperty() {
        return again;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** Four to eight digits. */
    BooleanBinding codeReady() {
        return Bindings.createBooleanBinding(() -> code.get().matches("\\d{4,8}"), code);
    }

    /** Enter: change the password of an account. */
    Action action(Supplier<String> account) {
        var ready = old.isNotEmpty()
                .and(fresh.isNotEmpty())
                .and(fresh.isEqualTo(again))
                .and(waiting.not());
        var label = Bindings.when(waiting)
                .then(texts.of("menu.secret.changing"))
                .otherwise(Bindings.when(fresh.isNotEmpty().and(fresh.isNotEqualTo(again)))
                        .then(texts.of("menu.secret.differ"))
                        .otherwise(texts.of("menu.secret.change")));
        return new Action(Key.ENTER, Rank.PRIMARY, label, ready, () -> change(account.get()));
    }

    private void change(String account) {
        waiting.set(true);
        answer.set(Answer.NONE);
        ports.changeSecret(account, old.get().toCharArray(), fresh.get().toCharArray(), this::changed);
        wipe();
    }

    private void changed(SecretChange outcome) {
        waiting.set(false);
        var tone = outcome == SecretChange.CHANGED ? Tone.GOOD : Tone.BAD;
        answer.set(new Answer(tone, texts.of("menu.secret", outcome)));
    }

    /** Leaves nothing typed behind. */
    void wipe() {
        old.set("");
        fresh.set("");
        again.set("");
        code.set("");
    }
}
