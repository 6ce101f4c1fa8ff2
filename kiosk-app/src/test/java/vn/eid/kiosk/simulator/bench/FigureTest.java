package vn.eid.kiosk.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

@DisplayName("A bench")
class FigureTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new OfficerMessages(Language.ENGLISH));

    @Test
    @DisplayName("prints figures with the six stable keys")
    void printsOneFormat() {
        int code = new BenchOutput(terminal).run(bench(Figure.atMost("card.apdus", 40, "APDU", 45, "JMRTD: 124")));

        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("{\"figures\":[{\"name\":\"card.apdus\",\"value\":40.0,\"unit\":\"APDU\",\"goal\":\"≤ 45\","
                        + "\"against\":\"JMRTD: 124\",\"ok\":true}]}");
    }

    @Test
    @DisplayName("ends with 1 when one goal is missed")
    void missedGoal() {
        assertThat(new BenchOutput(terminal).run(bench(Figure.atLeast("x", 2.9, "×", 3, "peer"))))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("says what is missing on this machine, and ends with 2")
    void missingMeans() {
        Bench broken = new Bench() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public List<Figure> run(Progress progress) throws BenchException {
                throw new BenchException("no pcscd");
            }
        };
        assertThat(new BenchOutput(terminal).run(broken)).isEqualTo(2);
    }

    @Test
    @DisplayName("makes one page of everything, with nothing in it that a browser would run")
    void reportPage(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("report.html");
        var all = new AllBenches(
                List.of(bench(Figure.told("a <script>", 1, "ms", "floor & limit"))), Clock.systemUTC(), terminal);

        assertThat(all.run(Optional.of(page))).isZero();
        assertThat(Files.readString(page))
                .contains("a &lt;script&gt;")
                .contains("floor &amp; limit")
                .doesNotContain("<script>");
    }

    private static Bench bench(Figure... figures) {
        return new Bench() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<Figure> run(Progress progress) {
                return List.of(figures);
            }
        };
    }
}
