package vn.eid.kiosk.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.card.simulator.pki.TestCsca;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.gateway.MinistrySettings;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/** {@code kiosk gateway}: the reference ministry as a process of its own. */
@Command(
        name = "gateway",
        mixinStandardHelpOptions = true,
        description = {
            "Máy chủ mô phỏng của Bộ, chạy riêng cho đến khi dừng (Ctrl+C).",
            "The reference ministry as its own process, until stopped (Ctrl+C)."
        },
        footer = {"", "JSON: {\"address\",\"reviewPage\",\"kit\"}"})
final class GatewayCommand implements Callable<Integer> {
    private final Clock clock;
    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Cổng trên 127.0.0.1, 0 là bất kỳ. / Port on 127.0.0.1, 0 for any.")
    private int port;

    @Option(names = "--folder", paramLabel = "DIR", description = "Nơi lưu dữ liệu. / Where it keeps its data.")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--by-hand", description = "Duyệt bằng tay trên trang web. / A person decides on the review page.")
    private boolean byHand;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    GatewayCommand(Clock clock, Terminal terminal) {
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new CommandFailure("--port: 0…65535");
        }
        Path home = folder.orElseGet(() -> TrainingFolders.data().resolve("gateway"));
        try (var gateway = TrainingGateway.start(settings(home), TrainingStation.CODE, clock, new SecureRandom())) {
            TrainingCitizens.announce(gateway.ministry(), clock.instant());
            tell(gateway, home);
            var stop = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown, "stop"));
            stop.await();
        } catch (IOException | GeneralSecurityException | QueueException failed) {
            throw new CommandFailure(
                    "Không khởi động được máy chủ / the gateway does not start: " + failed.getMessage(), failed);
        }
        return Terminal.DONE;
    }

    private MinistrySettings settings(Path home) throws GeneralSecurityException {
        var settings = MinistrySettings.demo(home, authorities()).withPort(port);
        return byHand ? settings.withReview(MinistrySettings.Review.BY_HAND) : settings;
    }

    static List<X509Certificate> authorities() throws GeneralSecurityException {
        var der = new ByteArrayInputStream(TestCsca.vietnam().der());
        return List.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der));
    }

    private void tell(TrainingGateway gateway, Path home) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("address", gateway.ministry().address().toString());
        told.put("reviewPage", gateway.ministry().reviewPage().toString());
        told.put("kit", home.resolve("kit").toAbsolutePath().toString());
        if (json) {
            terminal.printJson(told);
        } else {
            told.forEach((name, value) -> terminal.out().printf("%-12s %s%n", name, value));
            terminal.out()
                    .println("./kiosk demo --headless --gateway " + told.get("address") + " --kit " + told.get("kit"));
        }
        terminal.out().flush();
    }
}
