package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.link.VpcdLink;

@DisplayName("The virtual card in a reader of pcscd")
class VpcdTest {
    private static PcscdFixture pcscd;

    private final VirtualCardStation station = VirtualCardStation.withDrawnPortraits(new SeededRandom("vpcd"));
    private final IssuedCard card = station.card(0);
    private final VpcdLink link = VpcdLink.local(PcscdFixture.PORT, card.card());
    private final Thread thread = new Thread(link, "vpcd link");

    @BeforeAll
    static void startService() throws Exception {
        pcscd = PcscdFixture.startOrSkip();
    }

    @AfterAll
    static void stopService() throws Exception {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    @BeforeEach
    void insert() throws Exception {
        thread.start();
        assertThat(link.awaitConnected(Duration.ofSeconds(10))).isTrue();
    }

    @AfterEach
    void remove() throws Exception {
        link.close();
        thread.join(5000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    @DisplayName("is seen by opensc-tool with its answer to reset")
    void is_seen_by_an_independent_tool() throws Exception {
        String expected = HexFormat.ofDelimiter(":").formatHex(card.card().atr());
        assertThat(onceSeen("--atr", expected)).containsIgnoringCase(expected);
    }

    @Test
    @DisplayName("answers opensc-tool as it answers in memory")
    void answers_an_independent_tool() throws Exception {
        assertThat(onceSeen("--send-apdu", "SW1=0x6D", "00:A4:00:0C:02:3F:00")).contains("SW1=0x6D");
    }

    /** The service looks at its reader every 0.4 s; asking again is surer than the tool's own waiting, which misses events. */
    private static String onceSeen(String option, String wanted, String... value) throws Exception {
        List<String> command = new ArrayList<>(List.of("opensc-tool", option));
        command.addAll(List.of(value));
        String answer = "";
        for (int tries = 0;
                tries < 20 && !answer.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
                tries++) {
            Thread.sleep(250);
            answer = output(command);
        }
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"PACE", "BAC"})
    @DisplayName("is read by JMRTD over the platform's own javax.smartcardio")
    void is_read_over_javax_smartcardio(String access) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        String read = output(List.of(
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SunPcscPeerMain.class.getName(),
                "0",
                access));
        card.applicationFiles().forEach((fid, content) -> {
            if (fid != 0x0103) {
                assertThat(read).contains(String.format("%04X %d", fid, content.length));
            }
        });
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("%s ended", command.get(0))
                .isTrue();
        return text.toUpperCase(Locale.ROOT).replace("SW1=0X", "SW1=0x");
    }
}
