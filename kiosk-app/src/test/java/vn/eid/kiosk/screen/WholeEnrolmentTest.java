package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.control.SignaturePad;
import vn.eid.kiosk.screen.display.Key;
import vn.eid.kiosk.screen.turned.TurnedViewModel.Side;

/** By a robot that presses real keys and moves a real pointer, on the one screen that officer and citizen share. */
@DisplayName("A whole enrolment on one screen")
@Timeout(120)
class WholeEnrolmentTest {
    private final FxRobot robot = new FxRobot();
    private LivelyCounter counter;
    private CounterWindows windows;

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @BeforeEach
    void open() throws Exception {
        Fx.run(() -> {
            counter = new LivelyCounter();
            windows = counter.windows(true);
            windows.show();
        });
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(windows::close);
    }

    @Test
    @DisplayName("goes by keyboard alone, the citizen's answers included")
    void byKeyboard() throws Exception {
        await(PageKind.SIGN_IN);
        robot.write("mau.le");
        robot.type(KeyCode.TAB);
        robot.write("mat-khau");
        enter();
        await(PageKind.COUNTER);
        Fx.run(counter.cast()::presentCard);
        await(PageKind.CARD);
        robot.write("001090000017");
        enter();
        await(PageKind.IDENTITY);
        turn();
        while (side() == Side.CITIZEN) {
            enter();
        }
        back();
        enter();
        await(PageKind.REVIEW_PORTRAIT);
        enter();
        await(PageKind.DOCUMENTS);
        enter();
        await(PageKind.CONTACT);
        robot.write("0912345678");
        until("the number went to the citizen", this::canTurn);
        turn();
        enter();
        back();
        enter();
        await(PageKind.CONSENT);
        turn();
        until("a button has the keyboard", () -> focusedText().contains("không ký được") || tab());
        robot.type(KeyCode.SPACE);
        until("the citizen is done", () -> side() == Side.RETURNING);
        back();
        await(PageKind.REVIEW);
        enter();
        await(PageKind.SAVED);
        enter();
        await(PageKind.COUNTER);
        assertThat(counter.sealed()).isEqualTo(1);
        assertThat(counter.signed()).as("agreed without a signature").isFalse();
    }

    @Test
    @DisplayName("goes by pointer or finger, with the keyboard for figures and for bringing the screen back alone")
    void byPointer() throws Exception {
        await(PageKind.SIGN_IN);
        click(node(".text-field"));
        robot.write("mau.le");
        click(node(".password-field"));
        robot.write("mat-khau");
        click(primary());
        await(PageKind.COUNTER);
        Fx.run(counter.cast()::presentCard);
        await(PageKind.CARD);
        click(node(".big-field"));
        robot.write("001090000017");
        until("the number is whole", () -> !primary().isDisabled());
        click(primary());
        await(PageKind.IDENTITY);
        click(action(Key.F11));
        click(node(".button.answer"));
        until("the citizen is asked", () -> side() == Side.CITIZEN);
        while (side() == Side.CITIZEN) {
            click(node(".button.answer.primary"));
            pause();
        }
        back();
        click(primary());
        await(PageKind.REVIEW_PORTRAIT);
        until("the portrait can be used", () -> !primary().isDisabled());
        click(primary());
        await(PageKind.DOCUMENTS);
        click(node(".use-identity"));
        click(node(".detail-field"));
        robot.write("Tram y te");
        Fx.run(() -> ((CheckBox) node(".check-box")).setSelected(true));
        until("the paper can be added", () -> action(Key.F5) != null);
        click(action(Key.F5));
        click(primary());
        await(PageKind.CONTACT);
        click(node(".big-field"));
        robot.write("0912345678");
        until("the number went to the citizen", this::canTurn);
        click(action(Key.F11));
        click(node(".button.answer"));
        pause();
        click(node(".button.answer.primary"));
        back();
        click(primary());
        await(PageKind.CONSENT);
        click(action(Key.F11));
        click(node(".button.answer"));
        until("there is a pad", () -> node(".pad") != null);
        sign();
        until("there is ink", () -> !node(".button.answer.primary").isDisabled());
        click(node(".button.answer.primary"));
        back();
        await(PageKind.REVIEW);
        pause();
        click(primary());
        await(PageKind.SAVED);
        assertThat(counter.signed()).isTrue();
        assertThat(counter.papers()).isEqualTo(1);
    }

    @Test
    @DisplayName("is at the next step after a double click, not at the one behind it")
    void doubleClickOnTheNextStep() throws Exception {
        toReview();
        until("the portrait can be used", () -> !primary().isDisabled());
        Node next = primary();
        robot.moveTo(centre(next), Motion.DIRECT);
        robot.doubleClickOn(MouseButton.PRIMARY);
        await(PageKind.DOCUMENTS);
        pause();
        assertThat(kind()).isEqualTo(PageKind.DOCUMENTS);
        click(primary());
        await(PageKind.CONTACT);
    }

    @Test
    @DisplayName("is at the next step after Enter pressed twice in a breath")
    void doubleEnter() throws Exception {
        toReview();
        until("the portrait can be used", () -> !primary().isDisabled());
        Fx.run(() -> {
            press(KeyCode.ENTER);
            press(KeyCode.ENTER);
        });
        await(PageKind.DOCUMENTS);
        pause();
        assertThat(kind()).isEqualTo(PageKind.DOCUMENTS);
    }

    @Test
    @DisplayName("has one answer of the citizen after a double tap, not two: nobody has read the second question yet")
    void doubleTapOfTheCitizen() throws Exception {
        toIdentity();
        turn();
        robot.moveTo(centre(node(".button.answer.primary")), Motion.DIRECT);
        robot.doubleClickOn(MouseButton.PRIMARY);
        pause();
        assertThat(((EnrolmentState.ConfirmIdentity) Fx.call(counter::state))
                        .answers()
                        .answers())
                .hasSize(1);
    }

    private void toIdentity() throws Exception {
        await(PageKind.SIGN_IN);
        robot.write("mau.le");
        robot.type(KeyCode.TAB);
        robot.write("mat-khau");
        enter();
        await(PageKind.COUNTER);
        Fx.run(counter.cast()::presentCard);
        await(PageKind.CARD);
        robot.write("001090000017");
        enter();
        await(PageKind.IDENTITY);
    }

    private void toReview() throws Exception {
        toIdentity();
        turn();
        while (side() == Side.CITIZEN) {
            enter();
        }
        back();
        enter();
        await(PageKind.REVIEW_PORTRAIT);
    }

    private void turn() throws Exception {
        until("there is something for the citizen", this::canTurn);
        robot.type(KeyCode.F11);
        until("the curtain is there", () -> side() == Side.TURNING);
        enter();
        until("the citizen sees their page", () -> side() == Side.CITIZEN);
    }

    private void back() throws Exception {
        until("the citizen is done", () -> side() == Side.RETURNING);
        robot.type(KeyCode.F11);
        until("the officer sees their page", () -> side() == Side.OFFICER);
    }

    private boolean canTurn() {
        return windows.turned().turn().enabled().get();
    }

    /** At once, which no robot is quick enough for on a busy machine. */
    private void press(KeyCode code) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(
                    windows.officerScene().getFocusOwner(),
                    new KeyEvent(type, "", "", code, false, false, false, false));
        }
    }

    /** As quickly as a person who looks at what comes. */
    private void enter() throws Exception {
        pause();
        robot.type(KeyCode.ENTER);
        pause();
    }

    private boolean tab() {
        robot.push(KeyCode.TAB);
        return false;
    }

    private void click(Node node) throws Exception {
        pause();
        robot.moveTo(centre(node), Motion.DIRECT);
        robot.clickOn(MouseButton.PRIMARY);
        pause();
    }

    private void sign() throws Exception {
        var pad = (SignaturePad) node(".pad");
        Bounds place = Fx.call(() -> pad.localToScreen(pad.getLayoutBounds()));
        robot.moveTo(new Point2D(place.getMinX() + 40, place.getCenterY()), Motion.DIRECT);
        robot.press(MouseButton.PRIMARY);
        for (int i = 1; i <= 14; i++) {
            robot.moveTo(
                    new Point2D(place.getMinX() + 40 + 20 * i, place.getCenterY() + (i % 2 == 0 ? 20 : -20)),
                    Motion.DIRECT);
        }
        robot.release(MouseButton.PRIMARY);
    }

    private static Point2D centre(Node node) throws Exception {
        return Fx.call(() -> {
            var place = node.localToScreen(node.getLayoutBounds());
            return new Point2D(place.getCenterX(), place.getCenterY());
        });
    }

    private Node primary() {
        return node(".button.act.primary");
    }

    /** The first visible node of a selector; null when there is none. */
    private Node node(String selector) {
        return windows.officerScene().getRoot().lookupAll(selector).stream()
                .filter(WholeEnrolmentTest::shown)
                .findFirst()
                .orElse(null);
    }

    private Node action(Key key) {
        return windows.officerScene().getRoot().lookupAll("." + ActionButton.STYLE).stream()
                .filter(ActionButton.class::isInstance)
                .map(ActionButton.class::cast)
                .filter(it -> it.action().key() == key && shown(it))
                .map(ActionButton::button)
                .findFirst()
                .orElse(null);
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    private String focusedText() {
        return Optional.ofNullable(windows.officerScene().getFocusOwner())
                .map(it -> it instanceof javafx.scene.control.ButtonBase button ? button.getText() : "")
                .orElse("");
    }

    private Side side() {
        return windows.turned().sideProperty().get();
    }

    private PageKind kind() throws Exception {
        return Fx.call(() -> windows.officer().kindProperty().get());
    }

    private void await(PageKind wanted) throws Exception {
        until("page " + wanted, () -> windows.officer().kindProperty().get() == wanted && !windows.busy());
        pause();
    }

    private void until(String what, Callable<Boolean> there) throws Exception {
        for (int i = 0; i < 400; i++) {
            if (Fx.call(there)) {
                return;
            }
            Thread.sleep(25);
        }
        throw new AssertionError("not within ten seconds: " + what + ", but " + kind() + ", " + side()
                + ", keyboard on " + Fx.call(() -> windows.officerScene().getFocusOwner()));
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(320);
    }
}
