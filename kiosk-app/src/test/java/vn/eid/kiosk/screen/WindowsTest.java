package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.menu.Preferences;
import vn.eid.kiosk.screen.menu.TextSize;
import vn.eid.kiosk.screen.sound.Sounds.Tone;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.screen.turned.TurnedViewModel.Side;

@DisplayName("The counter's windows")
class WindowsTest {
    private static final String QR = "001090000017|012345678|Nguyễn Văn Thử|15021990|Nam|Phường Trà Cổ|01072021|||";

    private FakeCounter counter;
    private CounterWindows windows;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @BeforeEach
    void open() throws Exception {
        counter = new FakeCounter(new Locale("vi"));
        open(false);
    }

    private void open(boolean turning) throws Exception {
        Fx.run(() -> {
            windows = new CounterWindows(counter.desks(), counter.settings(turning));
            windows.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(windows::close);
    }

    @Test
    @DisplayName("open the menu at any step without losing what is typed, and give the keys back when it closes")
    void menuBesideTheWork() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.CONTACT);
            type("09123");
        });
        settle();
        Fx.run(() -> {
            key(KeyCode.F10);
            assertThat(windows.officer().menuOpen()).isTrue();
            assertThat(windows.officer().actions())
                    .extracting(it -> it.key().cap())
                    .contains("F3", "F12", "Esc");
            key(KeyCode.ENTER);
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Contact.class);
            key(KeyCode.ESCAPE);
            assertThat(windows.officer().menuOpen()).isFalse();
            windows.officer().frame().focus();
            type("45678");
        });
        settle();
        Fx.run(() -> assertThat(contact().form().phone()).contains("+84912345678"));
    }

    @Test
    @DisplayName("speak another language, look dark, grow and fall silent at the officer's wish, and remember it")
    void preferences() throws Exception {
        Fx.run(() -> {
            counter.signedIn();
            key(KeyCode.F10);
            key(KeyCode.F2);
            assertThat(counter.desks().in(Locale.ENGLISH).texts().of("menu.close"))
                    .isEqualTo("Close");
            assertThat(windows.officer().actions())
                    .extracting(it -> it.label().getValue())
                    .contains("Close", "Lock the screen");
            key(KeyCode.F3);
            assertThat(windows.officer().frame().getStyleClass()).contains("dark");
            key(KeyCode.F4);
            key(KeyCode.F5);
            var chosen = counter.menu.kept.get("mau.le");
            assertThat(chosen).isEqualTo(new Preferences(Locale.ENGLISH, Theme.DARK, TextSize.LARGE, false));
            windows.officerScene().getRoot().layout();
            assertThat(windows.officer().frame().getLocalToSceneTransform().getMxx())
                    .isEqualTo(1.25);

            counter.session.fire(new EnrolmentEvent.SignOut());
            assertThat(windows.preferences().theme()).isEqualTo(Theme.LIGHT);
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.SIGN_IN);
            counter.signedIn();
            assertThat(windows.preferences()).isEqualTo(chosen);
        });
    }

    @Test
    @DisplayName("offer no other language while a page may hold something half typed")
    void noRebuildUnderWay() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.DOCUMENTS);
            key(KeyCode.F10);
            assertThat(windows.officer().actions())
                    .extracting(it -> it.key().cap())
                    .doesNotContain("F2");
        });
    }

    @Test
    @DisplayName("lock and sign out from the menu, and the work waits")
    void lockAndSignOut() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.DOCUMENTS);
            key(KeyCode.F10);
            key(KeyCode.F12);
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Locked.class);
            assertThat(windows.officer().menuOpen()).isFalse();
            counter.signedIn();
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Documents.class);
            key(KeyCode.F10);
            key(KeyCode.F9);
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.SignedOut.class);
        });
    }

    @Test
    @DisplayName("change a password only when the old one is right and the new one was typed twice alike")
    void changesSecret() throws Exception {
        step(counter::signedIn, () -> key(KeyCode.F10), () -> key(KeyCode.F7));
        step(() -> fillSecret("sai-roi", "mat-khau-moi", "mat-khau-moi"), () -> key(KeyCode.ENTER));
        assertThat(counter.menu.secret).isEqualTo("mat-khau");
        step(() -> fillSecret("mat-khau", "mat-khau-moi", "mat-khau-khac"), () -> key(KeyCode.ENTER));
        assertThat(counter.menu.secret).isEqualTo("mat-khau");
        step(() -> fillSecret("mat-khau", "mat-khau-moi", "mat-khau-moi"), () -> key(KeyCode.ENTER));
        assertThat(counter.menu.secret).isEqualTo("mat-khau-moi");
        Fx.run(() -> assertThat(secretFields())
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.getText()).isEmpty()));
    }

    @Test
    @DisplayName("begin an enrolment by a card on every idle screen, with the menu open too")
    void cardBeginsAnywhere() throws Exception {
        for (Consumer<CounterWindows> place : java.util.List.<Consumer<CounterWindows>>of(
                it -> {},
                it -> it.officer().press(vn.eid.kiosk.screen.display.Key.F3),
                it -> it.officer().press(vn.eid.kiosk.screen.display.Key.F10))) {
            Fx.run(() -> {
                if (AtCounter.signedOut(counter)) {
                    counter.signedIn();
                }
                place.accept(windows);
                counter.cardPlaced();
                assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.CARD);
                assertThat(windows.officer().menuOpen()).isFalse();
                counter.session.fire(new EnrolmentEvent.PutAside());
            });
        }
        Fx.run(() -> {
            counter.upTo(PageKind.SAVED);
            counter.cardPlaced();
            assertThat(windows.officer().kindProperty().get()).isEqualTo(PageKind.CARD);
        });
    }

    private static final class AtCounter {
        static boolean signedOut(FakeCounter counter) {
            return counter.session.state() instanceof EnrolmentState.SignedOut;
        }
    }

    @Test
    @DisplayName("recognise a card's code on every screen, and let none of its figures into a field")
    void scanAnywhere() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.CONTACT);
            // Read by a scanner that knows no Vietnamese: the figures alone would make a telephone number.
            type(QR.replace("001090000017", "091209000017"));
            key(KeyCode.ENTER);
        });
        settle();
        Fx.run(() -> {
            assertThat(contact().form().phone()).isEmpty();
            assertThat(windows.officer().frame().helping())
                    .as("says that the code was seen")
                    .isTrue();
            counter.session.fire(new EnrolmentEvent.PutAside());
            windows.officer().press(vn.eid.kiosk.screen.display.Key.F3);
            type(QR);
            key(KeyCode.ENTER);
            assertThat(counter.session.state()).isInstanceOf(EnrolmentState.AwaitingCard.class);
        });
    }

    @Test
    @DisplayName("let through what a person types, a little later and in order")
    void typingStaysTyping() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.CONTACT);
            type("0912345678");
        });
        settle();
        Fx.run(() -> assertThat(contact().form().phone()).contains("+84912345678"));
    }

    @Test
    @DisplayName("sound when a chip is read, a portrait taken, a dossier saved, and when something fails")
    void sounds() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.IDENTITY);
            assertThat(counter.heard).containsExactly(Tone.SUCCESS);
            counter.upTo(PageKind.SAVED);
            assertThat(counter.heard).containsExactly(Tone.SUCCESS, Tone.SUCCESS, Tone.SUCCESS);
            counter.session.fire(new EnrolmentEvent.NextCitizen());
            counter.session.fire(new EnrolmentEvent.Failed(
                    new vn.eid.kiosk.enrolment.EnrolmentFault.OfQueue(vn.eid.sync.queue.QueueFault.QUEUE_FULL)));
            assertThat(counter.heard).last().isEqualTo(Tone.FAULT);
            int before = counter.heard.size();
            counter.session.fire(new EnrolmentEvent.GoOn());
            key(KeyCode.F10);
            key(KeyCode.F5);
            key(KeyCode.F10);
            counter.upTo(PageKind.IDENTITY);
            assertThat(counter.heard).as("off means silent").hasSize(before);
        });
    }

    @Test
    @DisplayName(
            "turn one screen to the citizen behind a curtain, and back by the officer's key when the citizen is done")
    void turnsOneScreen() throws Exception {
        oneScreen();
        step(() -> counter.upTo(PageKind.IDENTITY));
        assertThat(seen("NGUYỄN VĂN THỬ")).isTrue();
        step(() -> key(KeyCode.F11));
        assertThat(seen("NGUYỄN")).as("the curtain hides it at once").isFalse();
        assertThat(seen("001 0 90 000017")).isFalse();
        step(() -> key(KeyCode.ENTER));
        assertThat(answer("primary")).as("the citizen's question in full").isPresent();
        step(() -> key(KeyCode.ESCAPE));
        assertThat(counter.session.state()).isInstanceOf(EnrolmentState.ConfirmIdentity.class);
        while (answer("primary").isPresent()) {
            step(() -> answer("primary").get().fire());
        }
        assertThat(windows.turned().sideProperty().get()).isEqualTo(Side.RETURNING);
        assertThat(seen("NGUYỄN")).as("nobody's data while it is turned back").isFalse();
        step(() -> key(KeyCode.ENTER));
        assertThat(windows.turned().sideProperty().get()).isEqualTo(Side.RETURNING);
        step(() -> key(KeyCode.F11));
        assertThat(seen("NGUYỄN VĂN THỬ")).isTrue();
        step(() -> key(KeyCode.ENTER));
        assertThat(counter.session.state()).isInstanceOf(EnrolmentState.TakingPortrait.class);
    }

    @Test
    @DisplayName(
            "give a turned screen back only for the officer's code where one was set, and lock after five wrong ones")
    void turnedBackByCode() throws Exception {
        oneScreen();
        step(counter::signedIn, () -> key(KeyCode.F10), () -> key(KeyCode.F11));
        step(() -> secretFields().get(0).setText("2468"), () -> key(KeyCode.ENTER), () -> key(KeyCode.ESCAPE));
        step(() -> counter.upTo(PageKind.IDENTITY));
        step(() -> key(KeyCode.F11), () -> key(KeyCode.ENTER), () -> key(KeyCode.F11));
        assertThat(seen("NGUYỄN VĂN THỬ")).isFalse();
        step(() -> secretFields().get(0).setText("2468"), () -> key(KeyCode.ENTER));
        assertThat(seen("NGUYỄN VĂN THỬ")).isTrue();
        step(() -> key(KeyCode.F11), () -> key(KeyCode.ENTER), () -> key(KeyCode.F11));
        for (int i = 0; i < 5; i++) {
            step(() -> secretFields().get(0).setText("1111"), () -> key(KeyCode.ENTER));
        }
        assertThat(counter.session.state()).isInstanceOf(EnrolmentState.Locked.class);
        assertThat(seen("NGUYỄN VĂN THỬ")).isFalse();
    }

    private void oneScreen() throws Exception {
        close();
        counter = new FakeCounter(new Locale("vi"));
        open(true);
    }

    @Test
    @DisplayName("take a question away when nobody answers it, and bring it back at a touch")
    void blanks() throws Exception {
        Fx.run(() -> {
            counter.upTo(PageKind.CONTACT);
            counter.session.fire(new EnrolmentEvent.ContactTyped("+84912345678", Optional.empty()));
            assertThat(spoken(windows.citizen().root())).contains("0912 345 678");
            windows.citizen().blank();
            assertThat(spoken(windows.citizen().root())).doesNotContain("0912 345 678");
            Event.fireEvent(
                    windows.citizen().root(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
            assertThat(spoken(windows.citizen().root())).contains("0912 345 678");
        });
    }

    /** One thing after the other, with the time between them that people need. */
    private void step(Runnable... actions) throws Exception {
        for (Runnable action : actions) {
            Fx.run(() -> {
                action.run();
                windows.officerScene().getRoot().applyCss();
                windows.officerScene().getRoot().layout();
            });
            settle();
        }
    }

    private EnrolmentState.Contact contact() {
        return (EnrolmentState.Contact) counter.session.state();
    }

    private java.util.List<javafx.scene.control.PasswordField> secretFields() {
        return windows.officerScene().getRoot().lookupAll(".password-field").stream()
                .map(javafx.scene.control.PasswordField.class::cast)
                .toList();
    }

    private void fillSecret(String old, String fresh, String again) {
        var fields = secretFields();
        fields.get(0).setText(old);
        fields.get(1).setText(fresh);
        fields.get(2).setText(again);
    }

    private Optional<Button> answer(String style) {
        return windows.officerScene().getRoot().lookupAll(".button.answer." + style).stream()
                .filter(WindowsTest::shown)
                .map(Button.class::cast)
                .findFirst();
    }

    /** Whether anything on the officer's screen says so now. */
    private boolean seen(String words) throws Exception {
        return Fx.call(() -> spoken(windows.officerScene().getRoot()).contains(words));
    }

    private static String spoken(Node root) {
        var words = new StringBuilder();
        collect(root, words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof javafx.scene.control.Label label) {
            words.append(label.getText()).append('\n');
        } else if (node instanceof vn.eid.kiosk.screen.control.Figures figures) {
            words.append(figures.getAccessibleText()).append('\n');
        }
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void type(String text) {
        Scene scene = windows.officerScene();
        text.codePoints()
                .forEach(sign -> Event.fireEvent(
                        owner(scene),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                Character.toString(sign),
                                "",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
    }

    private void key(KeyCode code) {
        Scene scene = windows.officerScene();
        for (var type : java.util.List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(owner(scene), new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }

    private static Node owner(Scene scene) {
        var owner = scene.getFocusOwner();
        return owner == null || owner.getScene() != scene ? scene.getRoot() : owner;
    }

    /** Longer than a burst of typing is held back, and than a breath between two presses of Enter. */
    private static void settle() throws Exception {
        var waited = new AtomicReference<>(false);
        Fx.run(() -> {
            var pause = new javafx.animation.PauseTransition(javafx.util.Duration.millis(330));
            pause.setOnFinished(event -> waited.set(true));
            pause.play();
        });
        for (int i = 0; i < 200 && !waited.get(); i++) {
            Thread.sleep(20);
        }
    }
}
