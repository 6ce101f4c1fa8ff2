package vn.eid.kiosk.simulator;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import vn.eid.kiosk.cli.KioskCommand;

/** The training edition's command line. */
public final class TrainingMain {
    private TrainingMain() {}

    public static void main(String[] args) {
        System.exit(run(
                args,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return KioskCommand.with(out, err, new DemoCommand(new FxTrainingWindows()))
                .execute(args);
    }
}
