package vn.eid.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.match.FaceMatchers;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.PortraitAssessor;

@DisplayName("The portrait commands, without any model installed,")
class PortraitCommandsTest {
    @TempDir
    private Path folder;

    private final Captured captured = new Captured();
    private Path grey;

    @BeforeEach
    void aPictureOfNobody() throws Exception {
        grey = folder.resolve("grey.png");
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_3BYTE_BGR), "png", grey.toFile());
    }

    @Test
    @DisplayName("name all components of a picture, none of them passed where there is no face")
    void assessNamesAllComponents() throws Exception {
        assertThat(assess(grey.toString(), "--json")).isZero();

        JsonNode line = new ObjectMapper().readTree(captured.out());
        assertThat(line.get("faces").asInt()).isZero();
        assertThat(line.get("accepted").asBoolean()).isFalse();
        assertThat(line.get("components").size()).isEqualTo(25);
        assertThat(line.at("/components/EyesOpen/notAssessed").asText()).isNotBlank();
    }

    @Test
    @DisplayName("judge every file of a list, say which cannot be read, and end with 2")
    void assessGoesOnAfterABadFile() throws Exception {
        Path empty = Files.write(folder.resolve("empty.jpg"), new byte[0]);
        Path text = Files.writeString(folder.resolve("text.jpg"), "no picture at all");
        Path missing = folder.resolve("missing.jpg");

        assertThat(assess("--json", empty.toString(), text.toString(), missing.toString(), grey.toString()))
                .isEqualTo(2);

        List<String> lines = captured.out().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("\"error\"").contains("IMAGE_UNREADABLE");
        assertThat(lines.get(1)).contains("\"error\"").contains("IMAGE_UNREADABLE");
        assertThat(lines.get(2)).contains("FILE_MISSING");
        assertThat(lines.get(3)).contains("\"components\"");
    }

    @Test
    @DisplayName("refuse a picture of thirty thousand by thirty thousand before decoding it")
    void assessRefusesABomb() throws Exception {
        byte[] header = pngHeader(30_000, 30_000);
        Path bomb = Files.write(folder.resolve("bomb.png"), header);

        assertThat(assess(bomb.toString(), "--json")).isEqualTo(2);
        assertThat(captured.out()).contains("IMAGE_TOO_LARGE");
    }

    @Test
    @DisplayName("never call two faces a match")
    void matchIsNotAvailable() throws Exception {
        assertThat(match(grey.toString(), grey.toString(), "--json")).isZero();

        JsonNode line = new ObjectMapper().readTree(captured.out());
        assertThat(line.get("decision").asText()).isEqualTo("NOT_AVAILABLE");
        assertThat(line.get("score").isNull()).isTrue();
        assertThat(line.get("reason").asText()).isEqualTo("MODEL_MISSING");
    }

    @Test
    @DisplayName("compare every pair of a list")
    void matchReadsPairs() throws Exception {
        Path list = Files.writeString(
                folder.resolve("pairs.csv"), "a,b\ngrey.png,grey.png\ngrey.png,none.png\n", StandardCharsets.UTF_8);

        assertThat(match("--pairs", list.toString(), "--json")).isEqualTo(2);
        assertThat(captured.out().lines()).hasSize(2);
        assertThat(captured.out()).contains("FILE_MISSING");
    }

    @Test
    @DisplayName("ask for two pictures")
    void matchNeedsTwo() {
        assertThat(match(grey.toString())).isEqualTo(2);
        assertThat(captured.err()).contains("Cần hai ảnh");
    }

    @Test
    @DisplayName("list every accepted model as missing, and strangers as unknown")
    void modelsAreListed() throws Exception {
        Files.writeString(folder.resolve("stranger.onnx"), "not a model");

        var command = new CommandLine(new ModelsCommand(tools(), (models, source) -> List.of(), captured.terminal()));
        assertThat(command.execute("list", "--json")).isZero();

        JsonNode json = new ObjectMapper().readTree(captured.out());
        assertThat(json.get("models"))
                .isNotEmpty()
                .allMatch(model -> model.get("state").asText().equals("MISSING"));
        assertThat(json.get("unknownFiles").get(0).asText()).isEqualTo("stranger.onnx");
    }

    /** Signature, IHDR with its checksum, and nothing else: as much as a size check may need. */
    private static byte[] pngHeader(int width, int height) {
        var chunk = ByteBuffer.allocate(17)
                .put(new byte[] {'I', 'H', 'D', 'R'})
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) crc.getValue())
                .array();
    }

    private int assess(String... args) {
        return new CommandLine(new AssessPortraitCommand(tools(), captured.terminal())).execute(args);
    }

    private int match(String... args) {
        return new CommandLine(new MatchCommand(tools(), captured.terminal())).execute(args);
    }

    private PortraitTools tools() {
        return new PortraitTools() {
            @Override
            public PortraitAnalyser analyser(Optional<Path> models) throws CameraException {
                return PortraitAssessor.with(models(models));
            }

            @Override
            public FaceMatcher matcher(Optional<Path> models) throws CameraException {
                return FaceMatchers.with(models(models));
            }

            @Override
            public ImageDecoder decoder() {
                return new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system());
            }

            @Override
            public ModelFolder models(Optional<Path> given) {
                return ModelFolder.at(given.orElse(folder));
            }
        };
    }
}
