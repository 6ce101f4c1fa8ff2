package vn.eid.kiosk.screen;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one place from which work hops onto the FX thread; keeps the order of what it is given. */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    /** Starts the toolkit, and runs {@code first} on its thread; once a process. */
    public static void start(Runnable first) {
        Platform.startup(first);
        Platform.setImplicitExit(false);
    }

    /** Ends the toolkit. */
    public static void stop() {
        Platform.exit();
    }
}
