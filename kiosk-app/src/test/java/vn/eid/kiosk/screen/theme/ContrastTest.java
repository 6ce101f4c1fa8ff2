package vn.eid.kiosk.screen.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Contrast of the colour tokens (WCAG 2.2)")
class ContrastTest {
    private static final Pattern TOKEN = Pattern.compile("(-color-[a-z-]+):\\s*(#[0-9a-f]{6})");

    @ParameterizedTest(name = "{0} on {1}")
    @DisplayName("is at least 4.5 to 1 for words, in both themes")
    @CsvSource({
        "fg-default, bg-default",
        "fg-default, bg-subtle",
        "fg-default, bg-inset",
        "fg-default, accent-subtle",
        "fg-default, warning-subtle",
        "fg-default, danger-subtle",
        "fg-muted, bg-default",
        "fg-muted, bg-subtle",
        "fg-muted, bg-inset",
        "fg-muted, accent-subtle",
        "fg-muted, warning-subtle",
        "fg-muted, danger-subtle",
        "fg-subtle, bg-default",
        "fg-subtle, bg-subtle",
        "fg-emphasis, accent-emphasis",
        "fg-emphasis, accent-hover",
        "fg-emphasis, danger-emphasis",
        "accent-fg, bg-default",
        "accent-fg, bg-subtle",
        "accent-fg, accent-subtle",
        "success-fg, bg-default",
        "success-fg, bg-subtle",
        "warning-fg, bg-default",
        "warning-fg, bg-subtle",
        "warning-fg, warning-subtle",
        "danger-fg, bg-default",
        "danger-fg, bg-subtle",
        "danger-fg, danger-subtle",
        "ink, paper"
    })
    void words(String words, String ground) throws Exception {
        assertThat(contrast(tokens(".root {"), words, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(tokens(".root.dark {"), words, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @DisplayName("is at least 3 to 1 for shapes that carry meaning, in both themes")
    @CsvSource({
        "border-strong, bg-default", "border-strong, bg-subtle", "accent-emphasis, bg-default",
        "accent-emphasis, bg-inset", "accent-emphasis, border-muted", "success-fg, success-subtle",
        "warning-emphasis, bg-default", "warning-emphasis, warning-subtle", "danger-emphasis, danger-subtle",
        "success-fg, bg-inset"
    })
    void shapes(String shape, String ground) throws Exception {
        assertThat(contrast(tokens(".root {"), shape, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(tokens(".root.dark {"), shape, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static Map<String, Color> tokens(String block) throws Exception {
        try (var file = Theme.class.getResourceAsStream("tokens.css")) {
            var css = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf(block);
            var matcher = TOKEN.matcher(css.substring(from, css.indexOf('}', from)));
            var tokens = new HashMap<String, Color>();
            while (matcher.find()) {
                tokens.put(matcher.group(1).substring("-color-".length()), Color.web(matcher.group(2)));
            }
            return tokens;
        }
    }

    private static double contrast(Map<String, Color> tokens, String one, String other) {
        double first = luminance(tokens.get(one));
        double second = luminance(tokens.get(other));
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
