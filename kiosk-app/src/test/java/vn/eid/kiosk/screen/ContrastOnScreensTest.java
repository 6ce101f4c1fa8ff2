package vn.eid.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.eid.kiosk.screen.theme.Theme;

/** Where {@code ContrastTest} looks at the tokens, this one looks at what stands on what on every screen. */
@DisplayName("Words on every screen of both windows")
class ContrastOnScreensTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Fx.start();
    }

    @AfterEach
    void light() throws Exception {
        Fx.run(Theme.LIGHT::install);
    }

    @TestFactory
    @DisplayName("stand out at least 4.5 to 1 from what is behind them, in both themes")
    Stream<DynamicTest> everyWord() {
        return Stream.of(Theme.values())
                .map(theme -> DynamicTest.dynamicTest(
                        theme.name(),
                        () -> Fx.run(() -> {
                            theme.install();
                            for (var exhibit : Gallery.all()) {
                                var windows = Gallery.open(exhibit, new Locale("vi"), theme);
                                for (Parent root : List.of(
                                        windows.officer().frame(),
                                        windows.citizen().root())) {
                                    laidOut(root);
                                    words(root).forEach(it -> check(it, exhibit.name() + " " + theme));
                                }
                                windows.close();
                            }
                        })));
    }

    private static void laidOut(Parent root) {
        for (int pass = 0; pass < 2; pass++) {
            root.resize(1366, 800);
            root.applyCss();
            root.layout();
        }
    }

    private static void check(Labeled words, String where) {
        if (!(words.getTextFill() instanceof Color ink)) {
            return;
        }
        behind(words)
                .ifPresent(ground -> assertThat(ratio(ink, ground))
                        .as(where + ": \"" + words.getText() + "\" " + ink + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5));
    }

    private static List<Labeled> words(Node node) {
        var found = new ArrayList<Labeled>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof Labeled words
                && words.getText() != null
                && !words.getText().isBlank()) {
            found.add(words);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(words(child)));
        }
        return found;
    }

    /** The nearest opaque colour under a node; empty over a picture. */
    private static Optional<Color> behind(Node words) {
        for (Node node = words; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains("live") || node.getStyleClass().contains("photo")) {
                return Optional.empty();
            }
            if (node instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                for (int i = fills.size() - 1; i >= 0; i--) {
                    if (fills.get(i).getFill() instanceof Color colour && colour.isOpaque()) {
                        return Optional.of(colour);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** WCAG 2.2, relative luminance. */
    private static double ratio(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
