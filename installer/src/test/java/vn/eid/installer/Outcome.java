package vn.eid.installer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What another program said and how it ended. */
record Outcome(int code, String text) {
    /** Runs a program to its end, at most five minutes. */
    static Outcome of(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Path said = Files.createTempFile("outcome", ".log");
        try {
            Process process = builder.redirectOutput(said.toFile()).start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(List.of(command) + " did not end");
            }
            return new Outcome(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } finally {
            Files.delete(said);
        }
    }

    /** Leaves a test out, loudly, where a program is missing; in CI it then fails for want of it. */
    static void needs(String program) {
        boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        if (!there) {
            System.out.println("SKIPPED, LOUDLY: " + program + " is not installed");
            assumeTrue(System.getenv("CI") != null, program + " missing");
        }
    }
}
