package vn.eid.kiosk.simulator;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.kiosk.cli.AssessPortraitCommand;
import vn.eid.kiosk.cli.KioskCommand;
import vn.eid.kiosk.cli.MatchCommand;
import vn.eid.kiosk.cli.ModelsCommand;
import vn.eid.kiosk.cli.ReadCardCommand;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.cli.TrustCommand;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.simulator.bench.BenchCommand;

/** The training edition's command line. */
public final class TrainingMain {
    private TrainingMain() {}

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
        try (var tools = new TrainingTools(clock)) {
            return commands(terminal, tools, clock).execute(args);
        }
    }

    /** Every command of the training edition. */
    static CommandLine commands(Terminal terminal, TrainingTools tools, Clock clock) {
        Object[] devices = {
            new DemoCommand(new FxTrainingWindows(clock, terminal)),
            new ReadCardCommand(tools, terminal),
            new AssessPortraitCommand(tools, terminal),
            new MatchCommand(tools, terminal),
            new ModelsCommand(tools, tools, terminal),
            new TrustCommand(
                    folder ->
                            new TrustFolder(folder.orElse(TrainingFolders.data().resolve("trust"))),
                    terminal),
            new VirtualCardCommand(terminal),
            new VirtualCameraCommand(terminal),
            new GatewayCommand(clock, terminal),
            new BenchCommand(
                    tools,
                    new WindowsUnderLoad(new FxTrainingWindows(clock, terminal), clock),
                    List.of(),
                    clock,
                    terminal)
        };
        Object[] all = Stream.concat(Stream.of(devices), Stream.of(StationCommands.of(terminal, tools, clock)))
                .toArray();
        return KioskCommand.with(terminal, all);
    }
}
