package vn.eid.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.card.AccessKey;
import vn.eid.card.CardReaders;
import vn.eid.card.emrtd.ApduObserver;
import vn.eid.card.emrtd.ChipReader;
import vn.eid.card.emrtd.ReadingLimits;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.lds.BoundedParser;
import vn.eid.card.pcsc.PcscBackend;
import vn.eid.card.pcsc.PcscCardReaders;
import vn.eid.card.pcsc.PcscSettings;
import vn.eid.card.simulator.VirtualCardStation;
import vn.eid.card.simulator.link.VirtualTerminal;
import vn.eid.card.simulator.link.VirtualTerminals;

@DisplayName("read-card")
class ReadCardCommandTest {
    private static final String READER = "Reader 0";
    private static final String QR = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";

    private final ExecutorService parsers = Executors.newCachedThreadPool();
    private final VirtualTerminal terminal =
            VirtualCardStation.withDrawnPortraits(new SecureRandom()).inMemory(READER, 0);
    private final Captured captured = new Captured();

    @AfterEach
    void stopParsers() {
        parsers.shutdownNow();
    }

    @Test
    @DisplayName("prints the identity, each data group with its hash, and what was proven")
    void printsTheReading() throws Exception {
        assertThat(run("--can", "000017", "--json")).isZero();

        JsonNode json = json();
        assertThat(json.get("accessProtocol").asText()).isEqualTo("PACE_CAN");
        assertThat(json.at("/identity/personalIdNumber").asText()).isEqualTo("001090000017");
        assertThat(json.at("/identity/fullName").asText()).isEqualTo("Nguyễn Văn Thử");
        assertThat(json.at("/identity/birth").asText()).isEqualTo("1990-02-15");
        for (String group : new String[] {"1", "2", "13", "14", "15"}) {
            assertThat(json.at("/dataGroups/" + group + "/hash").asText()).isEqualTo("successful");
            assertThat(json.at("/dataGroups/" + group + "/length").asInt()).isPositive();
            assertThat(json.at("/dataGroups/" + group + "/sha256").asText()).hasSize(64);
        }
        assertThat(json.at("/inspection/sodSignature").asText()).isEqualTo("successful");
        assertThat(json.at("/inspection/chipAuthentication").asText()).isEqualTo("successful");
        assertThat(json.get("apdus").asInt()).isPositive();
        assertThat(json.at("/millis/total").isNumber()).isTrue();
    }

    @Test
    @DisplayName("says that the issuer is not verified while no authority is installed")
    void issuerUnknown() throws Exception {
        assertThat(run("--can", "000017", "--json")).isZero();

        assertThat(json().at("/inspection/dscTrust").asText()).isEqualTo("undetermined(NO_CSCA_INSTALLED)");
    }

    @Test
    @DisplayName("tells a wrong key from everything else, with exit code 2 and one action")
    void wrongKey() throws Exception {
        assertThat(run("--can", "123456", "--json")).isEqualTo(2);

        JsonNode fault = json().get("fault");
        assertThat(fault.get("code").asText()).isEqualTo("WRONG_KEY");
        assertThat(fault.get("step").asText()).isEqualTo("ACCESS");
        assertThat(fault.get("retryable").asBoolean()).isTrue();
        assertThat(fault.get("message").asText()).isNotBlank();
    }

    @Test
    @DisplayName("says that there is no card when none comes")
    void noCard() throws Exception {
        terminal.remove();

        assertThat(run("--can", "000017", "--wait", "1", "--json")).isEqualTo(2);
        assertThat(json().at("/fault/code").asText()).isEqualTo("NO_CARD");
    }

    @Test
    @DisplayName("says that no reader is there when the pattern fits none")
    void noReader() throws Exception {
        assertThat(run("--can", "000017", "--reader", "Other", "--wait", "1", "--json"))
                .isEqualTo(2);
        assertThat(json().at("/fault/code").asText()).isEqualTo("NO_READER");
    }

    @Test
    @DisplayName("asks for a key when none is given, and for a better one when it cannot be read")
    void keysMissingOrWrong() throws Exception {
        assertThat(run("--json")).isEqualTo(2);
        assertThat(json().at("/fault/code").asText()).isEqualTo("KEY_MISSING");

        var again = new Captured();
        assertThat(new CommandLine(command(again)).execute("--can", "12", "--json"))
                .isEqualTo(2);
        assertThat(again.out()).contains("KEY_UNREADABLE");
    }

    @Test
    @DisplayName("opens the chip with the QR code in a picture of the card")
    void readsTheCodeInAPicture(@TempDir Path folder) throws Exception {
        Path picture = picture(folder, QR);
        assertThat(run("--qr-image", picture.toString(), "--json")).isZero();

        assertThat(json().get("accessProtocol").asText()).isEqualTo("PACE_CAN");
        assertThat(json().at("/identity/personalIdNumber").asText()).isEqualTo("001090000017");
    }

    @Test
    @DisplayName("tells a missing picture, a file that is none, one without a code and a code of something else apart")
    void picturesWithoutAKey(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("text.png"), "no picture");
        Path empty = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY), "png", empty.toFile());
        assertThat(codeOf(folder.resolve("missing.png"))).isEqualTo("FILE_MISSING");
        assertThat(codeOf(folder)).isEqualTo("FILE_MISSING");
        assertThat(codeOf(text)).isEqualTo("IMAGE_UNREADABLE");
        assertThat(codeOf(empty)).isEqualTo("QR_NOT_FOUND");
        assertThat(codeOf(picture(folder, "https://mau.example.vn/"))).isEqualTo("KEY_UNREADABLE");
    }

    private String codeOf(Path picture) throws Exception {
        var once = new Captured();
        assertThat(new CommandLine(command(once)).execute("--qr-image", picture.toString(), "--json"))
                .isEqualTo(2);
        return new ObjectMapper().readTree(once.out()).at("/fault/code").asText();
    }

    /** Eight pixels a module on white paper. */
    private static Path picture(Path folder, String text) throws Exception {
        var modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                .getMatrix();
        int side = (modules.getWidth() + 8) * 8;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / 8 - 4;
                int row = y / 8 - 4;
                boolean inside = column >= 0 && row >= 0 && column < modules.getWidth() && row < modules.getHeight();
                image.setRGB(x, y, inside && modules.get(column, row) == 1 ? 0 : 0xFFFFFF);
            }
        }
        Path file = folder.resolve("code.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    @DisplayName("writes the raw files for their owner alone")
    void savesRawFiles(@TempDir Path folder) throws Exception {
        Path to = folder.resolve("card");
        assertThat(run("--can", "000017", "--save", to.toString())).isZero();

        assertThat(to.resolve("EF_SOD.bin")).isNotEmptyFile();
        assertThat(to.resolve("DG13.bin")).isNotEmptyFile();
        assertThat(to.resolve("portrait.jpg")).isNotEmptyFile();
        assertThat(Files.getPosixFilePermissions(to.resolve("DG1.bin"))).hasSize(2);
        assertThat(captured.out()).contains("Nguyễn Văn Thử").contains("001 0 90 000017");
    }

    private int run(String... args) {
        return new CommandLine(command(captured)).execute(args);
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(captured.out());
    }

    private ReadCardCommand command(Captured to) {
        return new ReadCardCommand(
                new CardTools() {
                    @Override
                    public CardReaders readers(Pattern names, Optional<Path> trust) {
                        return readersInMemory(names);
                    }

                    @Override
                    public ImageDecoder decoder() {
                        return new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system());
                    }

                    @Override
                    public List<AccessKey> keysWithoutAsking() {
                        return List.of();
                    }
                },
                to.terminal());
    }

    private CardReaders readersInMemory(Pattern names) {
        var reader = new ChipReader(
                TrustStore.empty(),
                new BoundedParser(parsers, Duration.ofSeconds(2)),
                new SecureRandom(),
                Clock.systemUTC(),
                ReadingLimits.usual());
        return new PcscCardReaders(
                PcscBackend.of(new VirtualTerminals(terminal)),
                PcscSettings.usual().withReaders(names),
                reader,
                work -> {
                    var thread = new Thread(work, "reader");
                    thread.setDaemon(true);
                    return thread;
                },
                Clock.systemUTC(),
                ApduObserver.NONE);
    }
}
