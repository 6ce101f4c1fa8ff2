package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.card.simulator.VirtualCardStation;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.card.simulator.link.VpcdLink;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.Terminal;

/** {@code kiosk virtual-card}: keeps a virtual CCCD in the vpcd reader until it is stopped. */
@Command(
        name = "virtual-card",
        mixinStandardHelpOptions = true,
        description = {
            "Giữ một thẻ CCCD mô phỏng trong đầu đọc vpcd cho đến khi dừng (Ctrl+C).",
            "Keeps a virtual CCCD in the vpcd reader until stopped (Ctrl+C)."
        },
        footer = {"", "JSON: {\"citizen\",\"personalIdNumber\",\"can\",\"port\"}"})
final class VirtualCardCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Terminal terminal;

    @Option(
            names = "--vpcd",
            paramLabel = "PORT",
            arity = "0..1",
            fallbackValue = "35963",
            description = "Cổng của vpcd, mặc định 35963. / Port of vpcd, default 35963.")
    private Integer port;

    @Option(
            names = "--citizen",
            paramLabel = "N",
            defaultValue = "0",
            description = "Công dân mô phỏng số N. / Synthetic citizen N.")
    private int citizen;

    @Option(
            names = "--csca-out",
            paramLabel = "FILE",
            description = "Ghi chứng thư CSCA tập huấn ra tệp. / Write the test CSCA certificate.")
    private Optional<Path> csca = Optional.empty();

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    VirtualCardCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (citizen < 0 || citizen > 100_000) {
            throw new CommandFailure("--citizen: 0…100000");
        }
        var station = new VirtualCardStation(new TrainingCitizens(), new SecureRandom());
        csca.ifPresent(file -> export(station, file));
        if (port == null && csca.isPresent()) {
            return Terminal.DONE;
        }
        int slot = port == null ? VpcdLink.DEFAULT_PORT : port;
        try (VpcdLink link = station.inVpcd(slot, citizen)) {
            var thread = new Thread(link, "vpcd");
            thread.setDaemon(true);
            thread.start();
            if (!link.awaitConnected(PATIENCE)) {
                throw new CommandFailure("Không nối được vpcd ở cổng " + slot + ", pcscd đã chạy chưa? / "
                        + "vpcd does not answer on port " + slot + ", is pcscd running?");
            }
            tell(slot);
            thread.join();
        }
        return Terminal.DONE;
    }

    private void tell(int slot) {
        Citizen person = Citizens.number(citizen);
        if (json) {
            terminal.out()
                    .println(Terminal.json(Map.of(
                            "citizen",
                            citizen,
                            "personalIdNumber",
                            person.personalId(),
                            "can",
                            person.can(),
                            "port",
                            slot)));
        } else {
            terminal.out()
                    .println("Thẻ mô phỏng đang nằm trong đầu đọc vpcd. / The virtual card lies in the vpcd reader.");
            terminal.out().println("  " + person.fullName() + ", " + person.personalId() + ", CAN " + person.can());
            terminal.out().println("  ./kiosk read-card --can " + person.can());
        }
    }

    private static void export(VirtualCardStation station, Path file) {
        try {
            station.exportAuthority(file);
        } catch (IOException failed) {
            throw new CommandFailure("--csca-out: không ghi được / cannot be written: " + file, failed);
        }
    }
}
