package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.agent.AgentStatusFile;
import vn.eid.sync.simulator.gateway.CounterKit;
import vn.eid.sync.station.StoreSettings;

/** The store that {@code demo --keep DIR} left behind, for the commands about queue, keys and audit. */
final class KeptStation implements Supplier<StoreSettings> {
    private final Path folder;
    private final Clock clock;

    KeptStation(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Where the agent of that station wrote its status: the demo's own, or a process of its own that ran later. */
    Path statusFile() {
        Path inside = folder.resolve("counter").resolve("line").resolve("agent-status.json");
        Path beside = folder.resolve("counter").resolve("agent-status.json");
        return written(beside).isAfter(written(inside)) ? beside : inside;
    }

    private static Instant written(Path status) {
        return AgentStatusFile.read(status).map(AgentStatus::updatedAt).orElse(Instant.EPOCH);
    }

    @Override
    public StoreSettings get() {
        if (!Files.isDirectory(folder.resolve("counter"))) {
            throw new CommandFailure("Chưa có trạm tập huấn trong / no training station in " + folder
                    + "\n  ./kiosk demo --headless --keep " + folder
                    + "\n  KIOSK_JAVA_OPTS=-Dkiosk.data.folder=DIR: thư mục khác / another folder");
        }
        CounterKit kit = CounterKit.in(folder.resolve("ministry").resolve("kit"));
        try (var in = Files.newInputStream(kit.ministry())) {
            var ministry =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return new StoreSettings(
                    folder.resolve("counter"),
                    TrainingStation.CODE + "-1",
                    kit.settings(),
                    ministry,
                    new StoreSettings.Rules(0, 100_000),
                    Optional.empty(),
                    clock.getZone());
        } catch (IOException | GeneralSecurityException broken) {
            throw new CommandFailure(
                    "Bộ chứng thư tập huấn bị thiếu / the training kit is incomplete: " + folder, broken);
        }
    }
}
