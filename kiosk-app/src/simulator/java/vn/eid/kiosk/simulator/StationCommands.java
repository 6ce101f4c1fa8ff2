package vn.eid.kiosk.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import vn.eid.kiosk.AgentFiles;
import vn.eid.kiosk.DoctorProgram;
import vn.eid.kiosk.StationAdministration;
import vn.eid.kiosk.StationDoctor;
import vn.eid.kiosk.StationSetup;
import vn.eid.kiosk.cli.AgentCommand;
import vn.eid.kiosk.cli.AuditCommand;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.DoctorCommand;
import vn.eid.kiosk.cli.KeysCommand;
import vn.eid.kiosk.cli.QueueCommand;
import vn.eid.kiosk.cli.SetupCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.config.ConfigException;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.sync.station.StoreSettings;

/** The technician's commands over the training station that was kept. */
final class StationCommands {
    private StationCommands() {}

    static Object[] of(Terminal terminal, TrainingTools tools, Clock clock) {
        var kept = new KeptStation(TrainingFolders.data(), clock);
        var store = new StationAdministration(kept, StoreSettings.Role.ALONE, () -> TrainingStation.RETENTION, clock);
        Path configuration = Path.of(TrainingFolders.property("kiosk.config").orElse("kiosk.properties"));
        var doctor = new StationDoctor(StationCommands::config, tools, store, terminal.messages(), clock);
        return new Object[] {
            new QueueCommand(store, terminal),
            new KeysCommand(store, terminal),
            new AuditCommand(store, terminal),
            new SetupCommand(
                    () -> StationSetup.of(trial(configuration), system(), tools, clock, SecretVerifier.Cost.USUAL),
                    terminal),
            new AgentCommand(new AgentFiles(kept::statusFile, configuration, clock), terminal),
            new DoctorCommand(
                    doctor.examinations(),
                    doctor::decisions,
                    () -> DoctorProgram.show(doctor, config().station().language()),
                    terminal)
        };
    }

    /** Looks at this machine for a training station that is open. */
    static StationDoctor doctor(Path folder, OfficerMessages messages, Clock clock) {
        var kept = new KeptStation(folder, clock);
        var store = new StationAdministration(kept, StoreSettings.Role.ALONE, () -> TrainingStation.RETENTION, clock);
        return new StationDoctor(() -> config(folder), new TrainingTools(clock), store, messages, clock);
    }

    /** The first run is tried in the training edition's own folder, never in that of a counter at work. */
    private static Path trial(Path configuration) {
        return TrainingFolders.property("kiosk.config").isPresent()
                ? configuration
                : TrainingFolders.data().resolve("trial").resolve("kiosk.properties");
    }

    private static Properties system() {
        Path data = TrainingFolders.data().resolve("trial").resolve("data");
        var system = new Properties();
        system.putAll(System.getProperties());
        system.putIfAbsent("kiosk.data.folder", data.toString());
        system.putIfAbsent("kiosk.key.store", data.resolve("keys/station.p12").toString());
        system.putIfAbsent("kiosk.key.pin.file", data.resolve("keys/pin").toString());
        system.putIfAbsent(
                "kiosk.ministry.certificate", data.resolve("keys/ministry.pem").toString());
        system.putIfAbsent("kiosk.trust.folder", data.resolve("trust").toString());
        system.putIfAbsent("kiosk.model.folder", TrainingFolders.models().toString());
        return system;
    }

    private static KioskConfig config() {
        return config(TrainingFolders.data());
    }

    private static KioskConfig config(Path folder) {
        var system = new Properties();
        system.putAll(System.getProperties());
        system.putIfAbsent("kiosk.data.folder", folder.toString());
        try {
            return KioskConfig.load(Optional.empty(), system);
        } catch (ConfigException broken) {
            throw new CommandFailure(broken.getMessage(), broken);
        }
    }
}
