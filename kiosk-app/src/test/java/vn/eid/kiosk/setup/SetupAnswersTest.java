package vn.eid.kiosk.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An answers file")
class SetupAnswersTest {
    @TempDir
    Path folder;

    private SetupAnswers read(String text) throws IOException, SetupAnswers.Unusable {
        return SetupAnswers.read(Files.writeString(folder.resolve("answers"), text));
    }

    @Test
    @DisplayName("is read as UTF-8, its relative paths meant from its own folder")
    void read() throws Exception {
        SetupAnswers answers = read("""
                station.name=Công an phường Mẫu
                gateway.ca=ca.pem
                trust.import=a.ldif, b.crl
                models.from=https://models.example.vn/
                later=printer, models
                """);

        assertThat(answers.get(SetupKey.STATION_NAME)).contains("Công an phường Mẫu");
        assertThat(answers.path(SetupKey.GATEWAY_CA)).contains(folder.resolve("ca.pem"));
        assertThat(answers.paths(SetupKey.TRUST_IMPORT))
                .containsExactly(folder.resolve("a.ldif"), folder.resolve("b.crl"));
        assertThat(answers.get(SetupKey.MODELS_FROM)).contains("https://models.example.vn/");
        assertThat(answers.later()).containsExactlyInAnyOrder(SetupStep.PRINTER, SetupStep.MODELS);
    }

    @Test
    @DisplayName("with unknown keys or steps is refused, all of them named at once")
    void refused() {
        assertThatThrownBy(() -> read("station.kode=QN04\nlater=key,coffee\n"))
                .isInstanceOf(SetupAnswers.Unusable.class)
                .hasMessageContaining("station.kode")
                .hasMessageContaining("key")
                .hasMessageContaining("coffee");
    }

    @Test
    @DisplayName("holds no secret, and never repeats what it holds")
    void noSecret() throws Exception {
        assertThatThrownBy(() -> read("supervisor.secret=mat khau cua toi\n"))
                .isInstanceOf(SetupAnswers.Unusable.class)
                .hasMessageContaining("supervisor.secret")
                .hasMessageNotContaining("mat khau");
        assertThat(new SetupAnswers(Map.of(SetupKey.SUPERVISOR_SECRET, "mat khau"), Set.of()))
                .asString()
                .doesNotContain("mat khau");
    }

    @Test
    @DisplayName("of another encoding, of endless length or not there at all is refused in words")
    void hostile() throws IOException {
        Path file = folder.resolve("answers");
        assertThatThrownBy(() -> SetupAnswers.read(file)).hasMessageContaining("cannot be read");
        Files.write(file, "station.name=Công an".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> SetupAnswers.read(file)).isInstanceOf(SetupAnswers.Unusable.class);
        Files.writeString(file, "#".repeat(SetupAnswers.LIMIT + 1));
        assertThatThrownBy(() -> SetupAnswers.read(file)).hasMessageContaining("too large");
        Files.writeString(file, "station.name=\\u12");
        assertThatThrownBy(() -> SetupAnswers.read(file)).hasMessageContaining("cannot be read");
    }

    @Test
    @DisplayName("is documented by an example that can be used as it stands")
    void example() throws Exception {
        Path example = Path.of("..", "installer", "src", "main", "resources", "vn", "eid", "installer", "deb")
                .resolve("production-setup-answers.properties");

        SetupAnswers answers = SetupAnswers.read(example);

        assertThat(answers.get(SetupKey.STATION_CODE)).contains("QN04");
        String text = Files.readString(example);
        for (SetupKey key : SetupKey.values()) {
            if (key.kind() != SetupKey.Kind.SECRET && key != SetupKey.MODEL_FOLDER) {
                assertThat(text).as(key.key()).contains(key.key() + "=");
            }
        }
    }
}
