package vn.eid.kiosk.screen.menu;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.officer.Officer;
import vn.eid.kiosk.screen.desk.AtWork;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.display.Action.Rank;
import vn.eid.kiosk.screen.display.Badge;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.display.Symbol;

/** What the officer can set and do apart from enrolling; open beside the work, closed with Esc. */
public final class MenuViewModel {
    private final Desk desk;
    private final MenuPorts ports;
    private final Values values;
    private final Runnable close;
    private final SecretForm secret;
    private final ReadOnlyObjectWrapper<Sheet> sheet = new ReadOnlyObjectWrapper<>(Sheet.LIST);
    private final ReadOnlyObjectWrapper<Optional<List<Badge>>> examined = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** What of the menu is open. */
    public enum Sheet {
        LIST,
        SECRET,
        EXAMINATION,
        TURN_CODE
    }

    /**
     * What the menu changes.
     *
     * @param citizen language of the citizen's window
     * @param languages every language by its own name
     * @param turnCode takes the code that brings a turned screen back; empty where the citizen has a screen of their own
     */
    public record Values(
            ObjectProperty<Preferences> preferences,
            ObjectProperty<Locale> citizen,
            Map<Locale, String> languages,
            Optional<Consumer<String>> turnCode) {}

    /** One line of the menu: what it does, and how it stands now. */
    public record Row(Symbol symbol, Action action, ObservableValue<String> value) {}

    public MenuViewModel(Desk desk, MenuPorts ports, Values values, Runnable close) {
        this.desk = desk;
        this.ports = ports;
        this.values = values;
        this.close = close;
        this.secret = new SecretForm(desk.texts(), ports);
    }

    public ReadOnlyObjectProperty<Sheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** What the examination found; empty while it is under way. */
    public ReadOnlyObjectProperty<Optional<List<Badge>>> examinedProperty() {
        return examined.getReadOnlyProperty();
    }

    /** The password being changed. */
    public SecretForm secret() {
        return secret;
    }

    /** Who the menu is for; empty text while nobody is signed in. */
    public String officer() {
        return AtWork.officer(desk.session().state()).map(Officer::displayName).orElse("");
    }

    /** The lines, those that cannot be used now left out. */
    public List<Row> rows() {
        var state = desk.session().state();
        var rows = new ArrayList<Row>();
        // A page is built anew in another language; what is half typed on it would be gone.
        if (!AtWork.enrolling(state)) {
            rows.add(row(Symbol.LANGUAGE, Key.F2, "menu.language", this::nextLanguage, this::language));
        }
        rows.add(row(Symbol.THEME, Key.F3, "menu.theme", this::nextTheme, this::theme));
        rows.add(row(Symbol.TEXT_SIZE, Key.F4, "menu.size", this::nextSize, this::size));
        rows.add(row(Symbol.SOUND, Key.F5, "menu.sound", this::nextSound, this::sound));
        rows.add(citizen());
        if (!AtWork.closed(state)) {
            values.turnCode().ifPresent(it -> rows.add(still(Symbol.TURN, Key.F11, "menu.turn", this::openTurnCode)));
            rows.add(still(Symbol.SECRET, Key.F7, "menu.secret", this::openSecret));
        }
        rows.add(still(Symbol.EXAMINE, Key.F8, "menu.examine", this::examine));
        if (!AtWork.closed(state)) {
            rows.add(still(Symbol.LOCK, Key.F12, "menu.lock", this::lock));
            rows.add(still(Symbol.SIGN_OUT, Key.F9, "menu.signout", this::signOut));
        }
        return rows;
    }

    /** What stands at the foot of the window while the menu is open. */
    public List<Action> actions() {
        var texts = desk.texts();
        var back = Action.of(
                Key.ESC, Rank.QUIET, texts.of(sheet.get() == Sheet.LIST ? "menu.close" : "action.back"), this::back);
        return switch (sheet.get()) {
            case LIST -> List.of(back);
            case SECRET -> List.of(back, secret.action(this::account));
            case EXAMINATION ->
                List.of(
                        back,
                        new Action(
                                Key.ENTER,
                                Rank.PRIMARY,
                                Bindings.when(Bindings.createBooleanBinding(
                                                () -> examined.get().isPresent(), examined))
                                        .then(texts.of("menu.examine.again"))
                                        .otherwise(texts.of("menu.examining")),
                                Bindings.createBooleanBinding(
                                        () -> examined.get().isPresent(), examined),
                                this::examine));
            case TURN_CODE ->
                List.of(
                        back,
                        Action.of(
                                Key.ENTER,
                                Rank.PRIMARY,
                                texts.of("menu.turn.save"),
                                secret.codeReady(),
                                this::saveCode));
        };
    }

    /** Esc: one sheet back, or away. */
    public void back() {
        if (sheet.get() == Sheet.LIST) {
            close.run();
        } else {
            secret.wipe();
            sheet.set(Sheet.LIST);
        }
    }

    private Row row(Symbol symbol, Key key, String text, Runnable run, Supplier<String> value) {
        var action = Action.of(key, Rank.LESSER, desk.texts().of(text), run);
        return new Row(symbol, action, Bindings.createStringBinding(value::get, values.preferences()));
    }

    private Row citizen() {
        var action = Action.of(Key.F6, Rank.LESSER, desk.texts().of("menu.citizen"), this::nextCitizenLanguage);
        return new Row(
                Symbol.MONITOR,
                action,
                Bindings.createStringBinding(
                        () -> values.languages().get(values.citizen().get()), values.citizen()));
    }

    private Row still(Symbol symbol, Key key, String text, Runnable run) {
        var action = Action.of(key, Rank.LESSER, desk.texts().of(text), run);
        return new Row(symbol, action, new ReadOnlyStringWrapper(""));
    }

    private Preferences now() {
        return values.preferences().get();
    }

    private String language() {
        return values.languages().get(now().language());
    }

    private String theme() {
        return desk.texts().of("theme", now().theme());
    }

    private String size() {
        return desk.texts().of("menu.percent", Integer.toString(now().size().percent()));
    }

    private String sound() {
        return desk.texts().of(now().sound() ? "menu.on" : "menu.off");
    }

    private void set(Preferences changed) {
        values.preferences().set(changed);
        AtWork.officer(desk.session().state()).ifPresent(it -> ports.keep(it.account(), changed));
    }

    private void nextLanguage() {
        set(now().with(after(now().language())));
    }

    private void nextTheme() {
        set(now().with(now().theme().other()));
    }

    private void nextSize() {
        set(now().with(now().size().next()));
    }

    private void nextSound() {
        set(now().withSound(!now().sound()));
    }

    private void nextCitizenLanguage() {
        values.citizen().set(after(values.citizen().get()));
    }

    private Locale after(Locale language) {
        var all = List.copyOf(values.languages().keySet());
        return all.get((all.indexOf(language) + 1) % all.size());
    }

    private void openSecret() {
        sheet.set(Sheet.SECRET);
    }

    private void openTurnCode() {
        sheet.set(Sheet.TURN_CODE);
    }

    private void saveCode() {
        values.turnCode().ifPresent(it -> it.accept(secret.codeProperty().get()));
        back();
    }

    private String account() {
        return AtWork.officer(desk.session().state()).map(Officer::account).orElse("");
    }

    private void examine() {
        examined.set(Optional.empty());
        sheet.set(Sheet.EXAMINATION);
        ports.examine(desk.texts().locale(), found -> examined.set(Optional.of(found)));
    }

    private void lock() {
        close.run();
        desk.session().fire(new EnrolmentEvent.LeftAlone());
    }

    private void signOut() {
        close.run();
        desk.session().fire(new EnrolmentEvent.SignOut());
    }
}
