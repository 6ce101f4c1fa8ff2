package vn.eid.kiosk.screen.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.MatchResult;
import vn.eid.card.ReadPhase;
import vn.eid.card.Sex;
import vn.eid.kiosk.enrolment.IdentityField;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.message.VietnameseWords;
import vn.eid.kiosk.paper.PrintOutcome;
import vn.eid.kiosk.screen.PageKind;
import vn.eid.kiosk.screen.desk.Approvals;
import vn.eid.kiosk.screen.desk.StationHealth;
import vn.eid.kiosk.screen.display.Mark;
import vn.eid.kiosk.screen.documents.Paper;
import vn.eid.kiosk.screen.documents.PaperSight;
import vn.eid.kiosk.screen.station.activation.ActivationViewModel;
import vn.eid.kiosk.screen.station.outreach.WardViewModel;
import vn.eid.kiosk.screen.station.readiness.ReadinessViewModel;
import vn.eid.kiosk.screen.station.selfservice.Scene;
import vn.eid.kiosk.screen.theme.Theme;
import vn.eid.kiosk.station.activation.ActivationStep;
import vn.eid.kiosk.station.appointment.VisitList;
import vn.eid.kiosk.station.outreach.ListReading;
import vn.eid.kiosk.station.outreach.RowProblem;
import vn.eid.kiosk.station.readiness.Finding;
import vn.eid.kiosk.station.readiness.PortalAdvice;
import vn.eid.kiosk.station.report.ReportPeriod;
import vn.eid.kiosk.station.selfservice.Stage;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.sync.dossier.AttachedDocument.VehicleKind;
import vn.eid.sync.dossier.ContactDetails.PhoneVerification;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.Representative;
import vn.eid.sync.dossier.RuleResult;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.outreach.VisitResult;

@DisplayName("The words on the windows")
class TextsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");
    private static final Map<String, Class<? extends Enum<?>>> PREFIXES = Map.ofEntries(
            Map.entry("theme", Theme.class),
            Map.entry("step", Step.class),
            Map.entry("step.now", Step.class),
            Map.entry("identity", IdentityField.class),
            Map.entry("sex", Sex.class),
            Map.entry("phase", ReadPhase.class),
            Map.entry("instruction", Instruction.Kind.class),
            Map.entry("liveness.task", LivenessView.Task.class),
            Map.entry("liveness.stop", LivenessView.Stop.class),
            Map.entry("liveness.outcome", LivenessResult.Outcome.class),
            Map.entry("match", MatchResult.Decision.class),
            Map.entry("match.brief", MatchResult.Decision.class),
            Map.entry("match.reason", MatchResult.Reason.class),
            Map.entry("condition.mark", Mark.class),
            Map.entry("device", StationHealth.Device.class),
            Map.entry("health.disk", StationHealth.Disk.Level.class),
            Map.entry("status", DossierStatus.class),
            Map.entry("task", DossierStatus.class),
            Map.entry("task.REJECTED", RejectionReason.Step.class),
            Map.entry("rejected.advice", RejectionReason.Step.class),
            Map.entry("paper", Paper.class),
            Map.entry("scan.sight", PaperSight.class),
            Map.entry("paper.number", Paper.class),
            Map.entry("paper.prompt", Paper.class),
            Map.entry("paper.vehicle", VehicleKind.class),
            Map.entry("guardian", Representative.Relation.class),
            Map.entry("verification", PhoneVerification.class),
            Map.entry("rule", RuleResult.Refusal.class),
            Map.entry("approval.outcome", Approvals.Outcome.class),
            Map.entry("pad", Scene.Wanted.class),
            Map.entry("pad.line", Scene.Wanted.class),
            Map.entry("lookup", Stage.class),
            Map.entry("lookup.line", Stage.class),
            Map.entry("lookup.next", Stage.class),
            Map.entry("lookup.bring", RejectionReason.Step.class),
            Map.entry("visit", Visit.Status.class),
            Map.entry("matter", Visit.Matter.class),
            Map.entry("import", VisitList.Reason.class),
            Map.entry("activate", ActivationStep.class),
            Map.entry("activate.line", ActivationStep.class),
            Map.entry("levelone", ActivationViewModel.LevelOne.class),
            Map.entry("ready.card", ReadinessViewModel.CardState.class),
            Map.entry("finding", Finding.class),
            Map.entry("finding.line", Finding.class),
            Map.entry("portal", PortalAdvice.class),
            Map.entry("portal.line", PortalAdvice.class),
            Map.entry("result", VisitResult.class),
            Map.entry("result.button", VisitResult.class),
            Map.entry("result.short", VisitResult.class),
            Map.entry("people", WardViewModel.Group.class),
            Map.entry("span", ReportPeriod.Span.class),
            Map.entry("problem", RowProblem.Reason.class),
            Map.entry("list.table", TableFile.Reason.class),
            Map.entry("list.unusable", ListReading.Why.class),
            Map.entry("report.reason", RejectionReason.Step.class),
            Map.entry("print", PrintOutcome.class),
            Map.entry("help", PageKind.class));

    @Test
    @DisplayName("are there in both languages, with the same places to fill")
    void bothLanguagesAgree() throws IOException {
        var vietnamese = bundle("vi");
        var english = bundle("en");

        assertThat(english.keySet()).isEqualTo(vietnamese.keySet());
        vietnamese.forEach(
                (key, text) -> assertThat(places(english.get(key))).as(key).isEqualTo(places(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("exist for every constant that is shown by its name")
    void everyConstantHasWords(String language) throws IOException {
        var keys = bundle(language).keySet();
        PREFIXES.forEach((prefix, type) -> {
            for (Enum<?> constant : type.getEnumConstants()) {
                if (constant != ReadPhase.DONE) {
                    assertThat(keys).contains(prefix + "." + constant.name());
                }
            }
        });
        for (var caution : RuleResult.Caution.values()) {
            assertThat(keys).contains("rule." + caution.name());
        }
    }

    @Test
    @DisplayName("are asked for by keys that exist")
    void noKeyIsMissing() throws IOException {
        var keys = bundle("vi").keySet();
        var literals = literals();
        literals.removeIf(key -> key.endsWith(".css") || key.startsWith("vn.") || key.contains(".txt"));
        for (String key : literals) {
            boolean prefix = keys.stream().anyMatch(it -> it.startsWith(key + "."));
            assertThat(keys.contains(key) || prefix).as(key).isTrue();
        }
    }

    @Test
    @DisplayName("are all used")
    void noKeyIsLeftOver() throws IOException {
        var literals = literals();
        var unused = new TreeSet<String>();
        for (String key : bundle("vi").keySet()) {
            boolean byPrefix = PREFIXES.keySet().stream().anyMatch(it -> key.startsWith(it + "."))
                    || literals.stream().anyMatch(it -> key.startsWith(it + "."));
            boolean family = key.matches(
                    "(weekday|month|group|referral|condition|decision|badge|refusal|visit|course|search|doctor)\\..*");
            if (!literals.contains(key) && !byPrefix && !family) {
                unused.add(key);
            }
        }
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    @DisplayName("are calm: no exclamation marks, no straight apostrophes that hide places, composed letters")
    void areCalm(String language) throws IOException {
        bundle(language).forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("!").doesNotContain("'").isNotBlank();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as(key)
                    .isTrue();
        });
    }

    @Test
    @DisplayName("hold no word in the Vietnamese bundle that is not Vietnamese")
    void vietnameseIsVietnamese() throws IOException {
        var texts = new TreeMap<>(bundle("vi"));
        // Names of files and what is typed as an example stand there without marks.
        texts.keySet().removeIf(key -> key.endsWith(".file") || key.endsWith(".prompt"));
        texts.forEach((key, text) ->
                assertThat(VietnameseWords.foreign(text)).as(key + ": " + text).isEmpty());
    }

    @Test
    @DisplayName("write dates, times and counts as people here do")
    void formsOfNumbers() {
        var vietnamese = new Texts(Texts.VIETNAMESE, ZONE);
        var moment = Instant.parse("2026-11-20T07:05:00Z");

        assertThat(vietnamese.longDate(moment)).isEqualTo("Thứ Sáu, ngày 20 tháng 11 năm 2026");
        assertThat(new Texts(Locale.ENGLISH, ZONE).longDate(moment)).isEqualTo("Friday, 20 November 2026");
        assertThat(vietnamese.time(moment)).isEqualTo("14:05");
        assertThat(vietnamese.date(LocalDate.of(1990, 2, 15))).isEqualTo("15/02/1990");
        assertThat(vietnamese.count(24_416)).isEqualTo("24.416");
    }

    @Test
    @DisplayName("group identity numbers 3-1-2-6 and telephone numbers 4-3-3, also half typed")
    void groups() {
        assertThat(Grouping.identityNumber("001090000017")).isEqualTo("001 0 90 000017");
        assertThat(Grouping.identityNumber("00109")).isEqualTo("001 0 9");
        assertThat(Grouping.phone("0912345678")).isEqualTo("0912 345 678");
        assertThat(Grouping.phone("09123")).isEqualTo("0912 3");
        assertThat(Grouping.phone("")).isEmpty();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(it -> it.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All bundles of a language together: a key stands in one of them alone. */
    private static Map<String, String> bundle(String language) throws IOException {
        var map = new TreeMap<String, String>();
        var keys = new ArrayList<String>();
        for (String name : Bundle.PARTS) {
            var properties = new Properties();
            try (var file = Texts.class.getResourceAsStream(name + "_" + language + ".properties")) {
                var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                properties.load(new StringReader(text));
                text.lines()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .forEach(keys::add);
            }
            properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        }
        assertThat(keys).as("keys written twice").doesNotHaveDuplicates();
        return map;
    }

    private static Set<String> literals() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/vn/eid/kiosk/screen"))) {
            // The technician's pages, set-up and doctor, have words of their own, and a test of them.
            for (Path file : files.filter(it ->
                            it.toString().endsWith(".java") && !it.toString().matches(".*/screen/(setup|doctor)/.*"))
                    .toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(it -> found.add(it.group(1)));
            }
        }
        return found;
    }
}
