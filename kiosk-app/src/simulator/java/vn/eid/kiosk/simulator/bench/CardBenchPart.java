package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import vn.eid.card.CardException;
import vn.eid.card.simulator.bench.CardBench;
import vn.eid.card.simulator.link.VpcdLink;

/** Reading one card, in memory and through this machine's PC/SC service where vpcd is installed. */
public final class CardBenchPart implements Bench {
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Duration APPEARS = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "card";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        var bench = new CardBench(progress::step);
        try {
            var figures = new ArrayList<>(adapted(bench.inMemory()));
            figures.addAll(overPcsc(bench, progress));
            return figures;
        } catch (CardException | IOException e) {
            throw new BenchException("không đọc được thẻ ảo / the virtual card was not read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
    }

    private static List<Figure> overPcsc(CardBench bench, Progress progress)
            throws CardException, IOException, InterruptedException {
        if (!Files.exists(DRIVER)) {
            progress.step("Bỏ phần PC/SC: máy không có vpcd / PC/SC left out: no vpcd on this machine");
            return List.of();
        }
        Optional<Process> service = startService();
        try (VpcdLink link = VpcdLink.local(VpcdLink.DEFAULT_PORT, bench.card().card())) {
            var thread = new Thread(link, "vpcd");
            thread.setDaemon(true);
            thread.start();
            Optional<CardTerminal> terminal = appear();
            if (terminal.isEmpty()) {
                progress.step(
                        "Bỏ phần PC/SC: không thấy thẻ trong đầu đọc ảo / PC/SC left out: no card in vpcd's reader");
                return List.of();
            }
            return adapted(bench.overPcsc(TerminalFactory.getDefault().terminals(), terminal.get()));
        } finally {
            service.ifPresent(Process::destroy);
        }
    }

    /** The service of the machine if it runs, else one of our own for the time of the measurement. */
    private static Optional<Process> startService() throws IOException, InterruptedException {
        if (Files.exists(Path.of("/run/pcscd/pcscd.comm"))) {
            return Optional.empty();
        }
        Process service = new ProcessBuilder("/usr/sbin/pcscd", "--foreground")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.sleep(1000);
        return Optional.of(service);
    }

    private static Optional<CardTerminal> appear() throws InterruptedException {
        long until = System.nanoTime() + APPEARS.toNanos();
        while (System.nanoTime() < until) {
            try {
                CardTerminals terminals =
                        TerminalFactory.getInstance("PC/SC", null).terminals();
                List<CardTerminal> present = terminals.list(CardTerminals.State.CARD_PRESENT);
                if (!present.isEmpty()) {
                    return Optional.of(present.get(0));
                }
            } catch (javax.smartcardio.CardException | java.security.NoSuchAlgorithmException notYet) {
                // The service needs a moment; the loop is bounded.
            }
            Thread.sleep(250);
        }
        return Optional.empty();
    }

    private static List<Figure> adapted(List<vn.eid.card.simulator.bench.Figure> figures) {
        return figures.stream()
                .map(it -> new Figure(it.name(), it.value(), it.unit(), it.goal(), it.against(), it.ok()))
                .toList();
    }
}
