package vn.eid.kiosk;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.kiosk.cli.AgentCommand;
import vn.eid.kiosk.cli.AssessPortraitCommand;
import vn.eid.kiosk.cli.AuditCommand;
import vn.eid.kiosk.cli.BackupCommand;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.DoctorCommand;
import vn.eid.kiosk.cli.KeysCommand;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.MatchCommand;
import vn.eid.kiosk.cli.ModelsCommand;
import vn.eid.kiosk.cli.QueueCommand;
import vn.eid.kiosk.cli.ReadCardCommand;
import vn.eid.kiosk.cli.RestoreCommand;
import vn.eid.kiosk.cli.SetupCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.cli.TrustCommand;
import vn.eid.kiosk.cli.UpdateCommand;
import vn.eid.kiosk.config.ConfigException;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.officer.SecretVerifier;
import vn.eid.sync.station.StoreSettings;

/** The production edition: the counter's windows without arguments, the technician's commands with them. */
public final class KioskMain {
    private static final Path CONFIGURATION = Path.of("/etc/eid-kiosk/kiosk.properties");

    /** How the session of a counter that does nothing else starts it. */
    private static final String LOCKED_DOWN = "--locked-down";

    private KioskMain() {}

    public static void main(String[] args) {
        var terminal = new Terminal(
                utf8(FileDescriptor.out), utf8(FileDescriptor.err), new OfficerMessages(Language.VIETNAMESE));
        System.exit(run(terminal, args));
    }

    /** Vietnamese comes out right whatever the system's own encoding is. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    static int run(Terminal terminal, String... args) {
        Clock clock = Clock.systemDefaultZone();
        Path file = Path.of(System.getProperty("kiosk.config", CONFIGURATION.toString()));
        Supplier<KioskConfig> config = once(() -> load(file));
        if (args.length == 0 || args.length == 1 && args[0].equals(LOCKED_DOWN)) {
            if (args.length == 1) {
                System.setProperty("kiosk.locked.down", "true");
            }
            return KioskCommand.guarded(terminal, () -> windows(config, file, clock));
        }
        Supplier<StoreSettings> settings = () -> ConfiguredStore.of(config.get());
        var store = new StationAdministration(
                settings,
                () -> List.copyOf(
                        ConfiguredStore.certificates(config.get().keys().ministryCertificate())),
                StoreSettings.Role.COUNTER,
                () -> config.get().store().retention(),
                clock);
        var update = new StationUpdate(config, file, clock);
        try (var tools = devices(config, clock)) {
            var doctor = new StationDoctor(config, tools, store, terminal.messages(), clock);
            return KioskCommand.with(
                            terminal,
                            new ReadCardCommand(tools, terminal),
                            new AssessPortraitCommand(tools, terminal),
                            new MatchCommand(tools, terminal),
                            new ModelsCommand(tools, tools, terminal),
                            new TrustCommand(
                                    folder -> new TrustFolder(folder.orElseGet(
                                            () -> config.get().devices().trust())),
                                    terminal),
                            new QueueCommand(store, terminal),
                            new KeysCommand(store, terminal),
                            new AuditCommand(store, terminal),
                            new AgentCommand(agent(config, file, clock), terminal),
                            new BackupCommand(update, terminal),
                            new RestoreCommand(update, terminal),
                            new UpdateCommand(update, terminal),
                            new SetupCommand(
                                    () -> StationSetup.of(
                                            file, System.getProperties(), tools, clock, SecretVerifier.Cost.USUAL),
                                    terminal),
                            new DoctorCommand(
                                    doctor.examinations(),
                                    doctor::decisions,
                                    () -> DoctorProgram.show(doctor, language(file)),
                                    terminal))
                    .execute(args);
        }
    }

    /** A counter that is not ready yet begins with its first run. */
    private static int windows(Supplier<KioskConfig> config, Path file, Clock clock) throws Exception {
        return CounterProgram.run(config, clock, () -> {
            try (var tools = devices(() -> load(file), clock)) {
                var setup = StationSetup.of(file, System.getProperties(), tools, clock, SecretVerifier.Cost.USUAL);
                return new SetupProgram(setup, language(file)).passed();
            }
        });
    }

    private static Language language(Path file) {
        try {
            return load(file).station().language();
        } catch (CommandFailure notConfigured) {
            return Language.VIETNAMESE;
        }
    }

    private static AgentFiles agent(Supplier<KioskConfig> config, Path file, Clock clock) {
        return new AgentFiles(() -> config.get().store().folder().resolve("agent-status.json"), file, clock);
    }

    /** Device commands work on a machine that is not configured yet: then with the folders of the defaults. */
    private static DeviceTools devices(Supplier<KioskConfig> config, Clock clock) {
        KioskConfig.DevicePart part;
        try {
            part = config.get().devices();
        } catch (CommandFailure notConfigured) {
            part = defaults().devices();
        }
        return new DeviceTools(clock, new SecureRandom(), part.models(), part.trust());
    }

    private static KioskConfig defaults() {
        try {
            return KioskConfig.load(Optional.empty(), new Properties());
        } catch (ConfigException impossible) {
            throw new IllegalStateException("the defaults of the jar are a whole configuration", impossible);
        }
    }

    private static KioskConfig load(Path file) {
        try {
            Optional<Path> present = Optional.of(file).filter(Files::exists);
            return KioskConfig.load(present, System.getProperties());
        } catch (ConfigException broken) {
            var words = new StringBuilder("Cấu hình chưa dùng được / the configuration cannot be used:");
            broken.problems()
                    .forEach(it -> words.append("\n  ")
                            .append(it.where())
                            .append(": ")
                            .append(it.vietnamese())
                            .append(" / ")
                            .append(it.english()));
            throw new CommandFailure(words.toString(), broken);
        }
    }

    private static <T> Supplier<T> once(Supplier<T> source) {
        var found = new AtomicReference<Optional<T>>(Optional.empty());
        return () -> found.updateAndGet(it -> it.isPresent() ? it : Optional.of(source.get()))
                .orElseThrow();
    }
}
