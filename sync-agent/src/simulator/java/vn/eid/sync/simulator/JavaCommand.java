package vn.eid.sync.simulator;

import java.nio.file.Path;
import java.util.List;

/** How a bench starts another program of this class path. */
public final class JavaCommand {
    private JavaCommand() {}

    /** A small runtime that starts quickly; a main class and its arguments follow. */
    public static List<String> ofThisProgram() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"));
    }
}
