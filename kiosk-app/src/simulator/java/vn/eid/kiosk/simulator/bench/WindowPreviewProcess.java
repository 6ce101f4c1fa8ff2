package vn.eid.kiosk.simulator.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link WindowPreview} in a process of its own, on this machine's screen or on a virtual one. */
final class WindowPreviewProcess {
    private static final long LIMIT_SECONDS = 180;
    private static final double LEAST_SHOWN = 29;

    private final Path models;

    WindowPreviewProcess(Path models) {
        this.models = models;
    }

    List<Figure> run() throws BenchException {
        try {
            Path told = Files.createTempFile("window-preview", ".json");
            try {
                Process process = new ProcessBuilder(command())
                        .redirectOutput(told.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new BenchException("cửa sổ không xong / the windows did not finish");
                }
                return figures(last(told), process.exitValue());
            } finally {
                Files.delete(told);
            }
        } catch (IOException e) {
            throw new BenchException("không mở được cửa sổ / no windows: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
    }

    private static JsonNode last(Path told) throws IOException {
        List<String> lines = Files.readAllLines(told, StandardCharsets.UTF_8);
        String json =
                lines.stream().filter(line -> line.startsWith("{")).findFirst().orElse("{}");
        return JsonMapper.builder().build().readTree(json);
    }

    private static List<Figure> figures(JsonNode told, int exit) throws BenchException {
        if (!told.has("frames")) {
            throw new BenchException(
                    "cửa sổ không mở được (cần màn hình hoặc xvfb) / the windows did not open: exit code " + exit);
        }
        int frames = told.path("frames").asInt();
        double seconds = told.path("seconds").asDouble();
        int officer = told.path("officer").asInt();
        int citizen = told.path("citizen").asInt();
        String at = "officer 1920×1080 and citizen 1280×800, software rendering, every frame analysed beside";
        return List.of(
                Figure.atLeast("preview.painted.officer", officer / seconds, "1/s", LEAST_SHOWN, at),
                Figure.atLeast("preview.painted.citizen", citizen / seconds, "1/s", LEAST_SHOWN, at),
                Figure.atMost("preview.dropped.officer", Math.max(0, frames - officer), "frames", 0, "of " + frames),
                Figure.atMost("preview.dropped.citizen", Math.max(0, frames - citizen), "frames", 0, "of " + frames),
                Figure.atLeast(
                        "preview.analysed", told.path("analysed").asDouble(), "1/s", 10, "guidance needs 10 to 15"),
                Figure.told("preview.cores", told.path("cores").asDouble(), "cores", "of this process, all threads"));
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        boolean screen = !System.getenv().getOrDefault("DISPLAY", "").isBlank();
        if (linux && !screen) {
            command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1920x1080x24"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Dprism.order=sw", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(WindowPreview.class.getName(), models.toString()));
        return command;
    }
}
