package vn.eid.kiosk.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.message.Language;

@DisplayName("The words of the first run")
class SetupTextsTest {
    private static final Set<String> OWN = Set.of(
            "window",
            "head",
            "ready",
            "unready",
            "stopped",
            "working",
            "secret.again",
            "secret.differs",
            "finish.title",
            "finish.line",
            "finish.waiting.title",
            "finish.waiting.line",
            "action.next",
            "action.back",
            "action.help",
            "action.later",
            "action.open",
            "action.close",
            "action.go",
            "help",
            "choice.any",
            "choice.none");

    private static final List<String> LOOKS = List.of(
            "title,line,again,close,version,reader,card,camera,models,disk,database,queue,audit,certificate,gateway,agent,clock,printer,fonts,display"
                    .split(","));

    private final Properties vietnamese = load("vi");
    private final Properties english = load("en");

    @Test
    @DisplayName("are whole in both languages, with nothing left over")
    void whole() {
        var wanted = new TreeSet<>(OWN);
        for (SetupStep step : SetupStep.values()) {
            wanted.add("step." + step.tag() + ".title");
            wanted.add("step." + step.tag() + ".line");
        }
        for (SetupKey key : SetupKey.values()) {
            wanted.add("key." + key.key());
        }
        for (SetupFinding finding : SetupFinding.values()) {
            wanted.add("finding." + finding.name());
            boolean acts = Set.of(SetupState.FAILED, SetupState.NOTED, SetupState.WAITING)
                    .contains(finding.state());
            if (acts) {
                wanted.add("finding." + finding.name() + ".action");
            }
        }
        for (String look : LOOKS) {
            wanted.add("doctor." + look);
        }
        assertThat(new TreeSet<>(vietnamese.stringPropertyNames())).isEqualTo(wanted);
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(wanted);
    }

    @Test
    @DisplayName("have the same placeholders in both languages, are composed and cry at nobody")
    void form() {
        for (String key : vietnamese.stringPropertyNames()) {
            String there = vietnamese.getProperty(key);
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(there));
            assertThat(Normalizer.isNormalized(there, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
            for (Properties bundle : new Properties[] {vietnamese, english}) {
                assertThat(bundle.getProperty(key)).as(key).isNotBlank().doesNotContain("!", "  ", "vui lòng", "'");
            }
        }
    }

    @Test
    @DisplayName("say what was found and the one thing to do")
    void sentences() {
        var texts = new SetupTexts(Language.ENGLISH);
        var silent = SetupResult.of(SetupStep.LINE, SetupFinding.LINE_SILENT, "gateway.example.vn", "443");

        assertThat(texts.sentence(silent)).isEqualTo("gateway.example.vn:443 is set, no answer yet");
        assertThat(texts.action(SetupFinding.LINE_SILENT))
                .hasValueSatisfying(it -> assertThat(it).contains("cable"));
        assertThat(texts.action(SetupFinding.KEY_READY)).isEmpty();
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(it -> found.add(it.group()));
        return found;
    }

    private static Properties load(String tag) {
        var bundle = new Properties();
        try (var in = new InputStreamReader(
                SetupTexts.class.getResourceAsStream("setup_" + tag + ".properties"), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return bundle;
    }
}
