package vn.eid.kiosk.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.testfx.api.FxToolkit;
import vn.eid.kiosk.screen.theme.Theme;

/** Runs parts of tests on the FX thread of a toolkit that needs no screen. */
final class Fx {
    private Fx() {}

    /** Starts the toolkit once and puts the light theme on. */
    static void start() throws Exception {
        FxToolkit.registerPrimaryStage();
        run(Theme.LIGHT::install);
    }

    static void run(Runnable work) throws Exception {
        call(() -> {
            work.run();
            return true;
        });
    }

    static <T> T call(Callable<T> work) throws Exception {
        var result = new CompletableFuture<T>();
        new FxThread().execute(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable failed) { // handed to the test's own thread
                result.completeExceptionally(failed);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AssertionError assertion) {
                throw assertion;
            }
            throw failed;
        } catch (TimeoutException hung) {
            throw new AssertionError("the FX thread hangs", hung);
        }
    }
}
