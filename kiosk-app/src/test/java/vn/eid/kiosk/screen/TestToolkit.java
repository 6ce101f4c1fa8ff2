package vn.eid.kiosk.screen;

import java.util.concurrent.Callable;

/** The toolkit for tests of the packages below. */
public final class TestToolkit {
    private TestToolkit() {}

    public static void start() throws Exception {
        Fx.start();
    }

    public static void run(Runnable work) throws Exception {
        Fx.run(work);
    }

    public static <T> T call(Callable<T> work) throws Exception {
        return Fx.call(work);
    }
}
