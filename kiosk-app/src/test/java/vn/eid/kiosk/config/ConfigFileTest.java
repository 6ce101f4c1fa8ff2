package vn.eid.kiosk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The administrator's file, written by the program")
class ConfigFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("etc/kiosk.properties");
    }

    private KioskConfig load() throws ConfigException {
        return KioskConfig.load(Optional.of(file), new Properties());
    }

    @Test
    @DisplayName("is made when it is missing, and reads back what was put in")
    void made() throws Exception {
        ConfigFile.put(
                file,
                Map.of(
                        ConfigKey.STATION_NAME, "Công an xã Thử = Mẫu",
                        ConfigKey.MODEL_FOLDER, "C:\\eID\\models",
                        ConfigKey.CAMERA, "USB Camera: 0#1"));

        assertThat(load().station().name()).isEqualTo("Công an xã Thử = Mẫu");
        assertThat(load().devices().models()).hasToString("C:\\eID\\models");
        assertThat(load().devices().camera()).contains("USB Camera: 0#1");
    }

    @Test
    @DisplayName("keeps comments, order and every other key")
    void keepsTheRest() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                # giữ dòng này
                station.code = AB01
                holidays=2026-09-02,\\
                  2027-01-01

                review.percent=5
                """);

        ConfigFile.put(file, Map.of(ConfigKey.STATION_CODE, "QN04"));

        assertThat(Files.readString(file)).isEqualTo("""
                # giữ dòng này
                station.code=QN04
                holidays=2026-09-02,\\
                  2027-01-01

                review.percent=5
                """);
        assertThat(load().gateway().holidays()).hasSize(2);
    }

    @Test
    @DisplayName("loses a key that is taken back, together with the lines that continue it")
    void takenBack() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "holidays=2026-09-02,\\\n  2027-01-01\nreview.percent=5\n");

        ConfigFile.put(file, Map.of(ConfigKey.HOLIDAYS, ""));

        assertThat(Files.readString(file)).isEqualTo("review.percent=5\n");
    }

    @Test
    @DisplayName("is not read into memory when it is endless")
    void endless() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#".repeat(ConfigSources.LIMIT + 1));

        assertThatThrownBy(() -> ConfigFile.put(file, Map.of(ConfigKey.CAMERA, "x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too large");
    }
}
