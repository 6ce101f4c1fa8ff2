package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.eid.kiosk.screen.control.ActionButton;
import vn.eid.kiosk.screen.display.Action;
import vn.eid.kiosk.screen.theme.Theme;

@DisplayName("Every screen of both windows")
class EveryScreenTest {
    private static final Locale VIETNAMESE = new Locale("vi");

    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @TestFactory
    @DisplayName("names every control, cuts no word, keeps targets large and keys unique, in every size")
    Stream<DynamicTest> exhibits() {
        return Gallery.all().stream()
                .map(exhibit -> DynamicTest.dynamicTest(
                        exhibit.name(),
                        () -> Fx.run(() -> {
                            var windows = Gallery.open(exhibit, VIETNAMESE, Theme.LIGHT);
                            for (int[] size : new int[][] {{1920, 1080}, {1366, 768}, {683, 384}}) {
                                check(windows.officer().frame(), size[0], size[1], 44);
                            }
                            uniqueKeys(windows.officer().actions());
                            for (int[] size : new int[][] {{1280, 800}, {1080, 1920}}) {
                                check(windows.citizen().root(), size[0], size[1], 64);
                            }
                        })));
    }

    private static void check(Parent root, double width, double height, double target) {
        for (int pass = 0; pass < 3; pass++) {
            root.resize(width, height);
            root.applyCss();
            root.layout();
        }
        for (Node node : all(root)) {
            if (!shown(node)) {
                continue;
            }
            if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
                assertThat(name(node)).as("name of %s", node).isNotBlank();
                assertThat(node.getAccessibleRole()).as("role of %s", node).isNotNull();
            }
            if (node instanceof ButtonBase button && button.isFocusTraversable() && !small(button)) {
                assertThat(button.getHeight()).as("height of %s", name(node)).isGreaterThanOrEqualTo(target);
            }
            if (node instanceof Label || node instanceof CheckBox) {
                whole((Labeled) node, width + "x" + height);
            }
        }
    }

    /** Check boxes and their like are worked by their words too. */
    private static boolean small(ButtonBase button) {
        return button instanceof CheckBox;
    }

    private static void whole(Labeled label, String size) {
        if (label.getText() == null || label.getText().isEmpty()) {
            return;
        }
        for (Node part : label.getChildrenUnmodifiable()) {
            if (part instanceof Text text) {
                assertThat(text.getText().replace("\n", " ").strip())
                        .as("words at " + size)
                        .isEqualTo(label.getText().replace("\n", " ").strip());
                assertThat(text.getFont().getSize()).as(label.getText()).isGreaterThanOrEqualTo(14);
                assertThat(text.getFont().getFamily()).as(label.getText()).startsWith("Inter");
            }
        }
    }

    private static void uniqueKeys(List<Action> actions) {
        assertThat(actions.stream().filter(it -> it.enabled().get()).map(Action::key))
                .doesNotHaveDuplicates();
        assertThat(actions.stream().filter(it -> it.rank() == Action.Rank.PRIMARY))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof ButtonBase button ? button.getText() : "";
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> all(Parent root) {
        var found = new ArrayList<Node>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        found.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    @TestFactory
    @DisplayName("lights the next step or nothing on the bar, never the way back, and still goes by keys")
    Stream<DynamicTest> focus() {
        return Gallery.all().stream()
                .map(exhibit -> DynamicTest.dynamicTest(
                        exhibit.name(),
                        () -> Fx.run(() -> {
                            var windows = Gallery.open(exhibit, VIETNAMESE, Theme.LIGHT);
                            windows.officer().frame().focus();
                            var owner = windows.officer().frame().getScene().getFocusOwner();
                            assertThat(owner).isNotNull();
                            for (Node node : windows.officer().frame().lookupAll("." + ActionButton.STYLE)) {
                                var button = (ActionButton) node;
                                if (button.action().rank() == Action.Rank.QUIET) {
                                    assertThat(owner).isNotSameAs(button.button());
                                }
                            }
                            assertThat(owner.getAccessibleText()).isNotBlank();
                        })));
    }

    @org.junit.jupiter.api.Test
    @DisplayName("does by key what its buttons do")
    void buttonsShowTheirKeys() throws Exception {
        Fx.run(() -> {
            var exhibit = Gallery.all().stream()
                    .filter(it -> it.name().contains("counter"))
                    .findFirst();
            var windows = Gallery.open(exhibit.orElseThrow(), VIETNAMESE, Theme.LIGHT);
            assertThat(windows.officer().frame().lookupAll("." + ActionButton.STYLE))
                    .isNotEmpty();
            assertThat(windows.officer().actions())
                    .extracting(it -> it.key().cap())
                    .contains("F1", "F2", "F3", "F12");
        });
    }
}
