package vn.eid.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.message.Language;

class KioskConfigTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("the defaults of the jar are a whole configuration, and every key has one")
    void defaults() throws Exception {
        KioskConfig config = KioskConfig.load(Optional.empty(), new Properties());
        assertThat(config.station().language()).isEqualTo(Language.VIETNAMESE);
        assertThat(config.desk().idleLock()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.gateway().address()).isEmpty();
        assertThat(ConfigSources.gather(Optional.empty(), new Properties()).values())
                .containsOnlyKeys(ConfigKey.values());
    }

    @Test
    @DisplayName("the administrator's file goes over the defaults, and a system property over both")
    void order() throws Exception {
        Path file = write("station.code=QN04\nstation.name=Công an phường Trà Cổ\nidle.lock.minutes=10\n");
        var system = new Properties();
        system.setProperty("kiosk.idle.lock.minutes", "3");
        system.setProperty("kiosk.home", "belongs to the launcher");
        KioskConfig config = KioskConfig.load(Optional.of(file), system);
        assertThat(config.station().code()).isEqualTo("QN04");
        assertThat(config.station().name()).isEqualTo("Công an phường Trà Cổ");
        assertThat(config.desk().idleLock()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    @DisplayName("a scanner on a serial line is named by its device, and there is none unless it is named")
    void scanner() throws Exception {
        assertThat(KioskConfig.load(Optional.empty(), new Properties())
                        .devices()
                        .scanner())
                .isEmpty();
        Path file = write("scanner.device=/dev/ttyACM0\n");
        assertThat(KioskConfig.load(Optional.of(file), new Properties())
                        .devices()
                        .scanner())
                .contains(Path.of("/dev/ttyACM0"));
    }

    @Test
    @DisplayName("all problems are told at once: unknown keys, wrong forms and what does not fit together")
    void allProblemsAtOnce() throws Exception {
        Path file = write("""
                station.code=quá dài và có dấu
                no.such.key=1
                sound=có
                gateway.url=https://cong.bocongan.example
                gateway.quiet.from=22:00
                holidays=2026-09-02, hôm qua
                key.token.slot=-1
                reader.pattern=(
                time.zone=Trái đất
                database.url=jdbc:h2:mem:x
                """);
        List<String> where = problems(file);
        assertThat(where)
                .containsExactlyInAnyOrder(
                        file + ": no.such.key",
                        "station.code",
                        "sound",
                        "gateway.ca",
                        "gateway.quiet.to",
                        "holidays",
                        "key.token.slot",
                        "reader.pattern",
                        "time.zone",
                        "database.url");
    }

    @Test
    @DisplayName("an unfinished enrolment lives to the end of its day, or as many hours as were configured")
    void lives() throws Exception {
        var store = KioskConfig.load(Optional.empty(), new Properties()).store();
        assertThat(store.draftLife()).isEmpty();
        assertThat(store.retention()).isEqualTo(Duration.ofDays(30));
        var changed = KioskConfig.load(Optional.of(write("draft.hours=36\nretention.days=0\n")), new Properties())
                .store();
        assertThat(changed.draftLife()).contains(Duration.ofHours(36));
        assertThat(changed.retention()).isEqualTo(Duration.ZERO);
        assertThat(problems(write("draft.hours=721\nretention.days=-1\n")))
                .containsExactlyInAnyOrder("draft.hours", "retention.days");
    }

    @Test
    @DisplayName("addresses are https without credentials")
    void addresses() throws Exception {
        for (String bad : List.of("http://a.example", "https://u:p@a.example", "ftp://a", "https://", "a b")) {
            assertThat(problems(write("gateway.ca=/ca.pem\ngateway.url=" + bad)))
                    .contains("gateway.url");
        }
        Path good = write("gateway.ca=/ca.pem\ngateway.url=https://a.example:8443/v1");
        assertThat(KioskConfig.load(Optional.of(good), new Properties())
                        .gateway()
                        .address())
                .contains(URI.create("https://a.example:8443/v1"));
    }

    @Test
    @DisplayName("a file that is missing, too large, not text or malformed is one clear problem")
    void hostileFiles() throws Exception {
        assertThat(problems(folder.resolve("missing")))
                .containsExactly(folder.resolve("missing").toString());
        assertThat(problems(write("#".repeat(ConfigSources.LIMIT + 1)))).hasSize(1);
        Path binary = folder.resolve("binary");
        Files.write(binary, new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1});
        assertThat(problems(binary)).hasSize(1);
        assertThat(problems(write("station.name=\\u12"))).hasSize(1);
    }

    @Test
    @DisplayName("every problem is said in Vietnamese and in English")
    void bothLanguages() throws Exception {
        var failure = catchThrowableOfType(
                ConfigException.class, () -> KioskConfig.load(Optional.of(write("sound=1")), new Properties()));
        assertThat(failure.problems()).allSatisfy(it -> {
            assertThat(it.vietnamese()).isNotBlank();
            assertThat(it.english()).isNotBlank();
        });
        assertThat(failure).hasMessageContaining("true or false");
    }

    private static List<String> problems(Path file) {
        var failure = catchThrowableOfType(
                ConfigException.class, () -> KioskConfig.load(Optional.of(file), new Properties()));
        return failure.problems().stream().map(ConfigProblem::where).toList();
    }

    private Path write(String text) throws IOException {
        Path file = Files.createTempFile(folder, "kiosk", ".properties");
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
