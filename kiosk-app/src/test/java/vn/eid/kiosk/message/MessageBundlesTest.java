package vn.eid.kiosk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.CameraFault;
import vn.eid.card.CardFault;
import vn.eid.card.CheckReason;
import vn.eid.card.Finding;
import vn.eid.kiosk.backup.BackupFault;
import vn.eid.kiosk.enrolment.EligibilityNotice;
import vn.eid.kiosk.enrolment.EligibilityRefusal;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.FaultTexts;
import vn.eid.kiosk.enrolment.WorkflowFault;
import vn.eid.sync.gateway.GatewayFault;
import vn.eid.sync.queue.QueueFault;

class MessageBundlesTest {
    private final Properties vietnamese = load("vi");
    private final Properties english = load("en");

    @Test
    @DisplayName("every fault, finding, reason, notice and refusal has its texts, and no text is left over")
    void complete() {
        var wanted = new TreeSet<String>();
        faults(wanted, "card", CardFault.values());
        faults(wanted, "camera", CameraFault.values());
        faults(wanted, "queue", QueueFault.values());
        faults(wanted, "workflow", WorkflowFault.values());
        faults(wanted, "gateway", GatewayFault.values());
        faults(wanted, "backup", BackupFault.values());
        Stream.of("title", "cause", "action").map("fault.unexpected."::concat).forEach(wanted::add);
        advice(wanted, "finding", Finding.values());
        advice(wanted, "notice", EligibilityNotice.values());
        advice(wanted, "refusal", EligibilityRefusal.values());
        Stream.of(CheckReason.values()).map(it -> "reason." + it.name()).forEach(wanted::add);
        assertThat(new TreeSet<>(vietnamese.stringPropertyNames())).isEqualTo(wanted);
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(wanted);
    }

    @Test
    @DisplayName("both languages have the same placeholders")
    void placeholders() {
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(placeholders(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(vietnamese.getProperty(key)));
        }
    }

    @Test
    @DisplayName("texts are composed, without exclamation marks or double blanks, and fit on a line or two")
    void style() {
        for (Properties bundle : List.of(vietnamese, english)) {
            for (String key : bundle.stringPropertyNames()) {
                String text = bundle.getProperty(key);
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
                assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("!", "  ", "vui lòng")
                        .hasSizeLessThan(150);
                assertThat(text).as(key).isEqualTo(text.strip());
            }
        }
    }

    @Test
    @DisplayName("no word stands in a Vietnamese text that is not Vietnamese, save the names of things")
    void vietnameseIsVietnamese() {
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(VietnameseWords.foreign(vietnamese.getProperty(key)))
                    .as(key)
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("every fault of an enrolment is said in both languages, the unforeseen one with its support code")
    void spoken() {
        List<EnrolmentFault> faults = new ArrayList<>();
        Stream.of(CardFault.values()).map(EnrolmentFault.OfCard::new).forEach(faults::add);
        Stream.of(CameraFault.values()).map(EnrolmentFault.OfCamera::new).forEach(faults::add);
        Stream.of(QueueFault.values()).map(EnrolmentFault.OfQueue::new).forEach(faults::add);
        Stream.of(WorkflowFault.values()).map(EnrolmentFault.OfWorkflow::new).forEach(faults::add);
        for (Language language : Language.values()) {
            var messages = new OfficerMessages(language);
            var titles = new TreeSet<String>();
            for (EnrolmentFault fault : faults) {
                assertThat(titles.add(FaultTexts.of(fault, messages).title()))
                        .as("%s", fault)
                        .isTrue();
            }
            assertThat(FaultTexts.of(new EnrolmentFault.Unexpected("K7M-3Q9P"), messages)
                            .cause())
                    .contains("K7M-3Q9P");
            for (Finding finding : Finding.values()) {
                assertThat(messages.of(finding).title()).isNotBlank();
            }
            for (CheckReason reason : CheckReason.values()) {
                assertThat(messages.of(reason)).isNotBlank();
            }
            for (EligibilityRefusal refusal : EligibilityRefusal.values()) {
                assertThat(messages.ofRefusal(refusal).action()).isNotBlank();
            }
            for (EligibilityNotice notice : EligibilityNotice.values()) {
                assertThat(messages.ofNotice(notice).action()).isNotBlank();
            }
            assertThat(messages.ofGateway("UNREACHABLE")).isPresent();
            assertThat(messages.ofGateway("OF_TOMORROW")).isEmpty();
        }
    }

    private static void faults(TreeSet<String> wanted, String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            for (String part : List.of("title", "cause", "action")) {
                wanted.add("fault." + prefix + "." + constant.name() + "." + part);
            }
        }
    }

    private static void advice(TreeSet<String> wanted, String prefix, Enum<?>[] constants) {
        for (Enum<?> constant : constants) {
            wanted.add(prefix + "." + constant.name() + ".title");
            wanted.add(prefix + "." + constant.name() + ".action");
        }
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("\\{[^}]*}")
                .matcher(text)
                .results()
                .map(it -> it.group())
                .sorted()
                .toList();
    }

    private static Properties load(String tag) {
        var bundle = new Properties();
        try (var in = new InputStreamReader(
                MessageBundlesTest.class.getResourceAsStream("messages_" + tag + ".properties"),
                StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return bundle;
    }
}
