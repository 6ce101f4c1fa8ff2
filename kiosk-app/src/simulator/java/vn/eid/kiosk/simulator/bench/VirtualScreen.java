package vn.eid.kiosk.simulator.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** An X server without a screen, on a display of its own. */
final class VirtualScreen implements AutoCloseable {
    private final Process server;
    private final String display;

    private VirtualScreen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    static VirtualScreen open() throws IOException, BenchException {
        if (!Files.isExecutable(Path.of("/usr/bin/Xvfb")) || !Files.isExecutable(Path.of("/usr/bin/xdotool"))) {
            throw new BenchException("cần / needs: apt-get install xvfb xdotool");
        }
        Process server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII));
        String number = said.readLine();
        if (number == null) {
            throw new BenchException("Xvfb không khởi động / does not start");
        }
        return new VirtualScreen(server, ":" + number.strip());
    }

    String display() {
        return display;
    }

    /** Whether a window with this title is shown. */
    boolean shows(String title) throws IOException, InterruptedException {
        var look = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", "^" + title);
        look.environment().put("DISPLAY", display);
        Process process = look.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
