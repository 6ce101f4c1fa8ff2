package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.biometrics.camera.ImageEncoder;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.simulator.DrawnCitizen;
import vn.eid.biometrics.simulator.MjpegServer;
import vn.eid.biometrics.simulator.Screenplay;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.Terminal;

/** {@code kiosk virtual-camera}: a network camera before which a drawn citizen sits, until stopped. */
@Command(
        name = "virtual-camera",
        mixinStandardHelpOptions = true,
        description = {
            "Giữ một camera mạng MJPEG mô phỏng cho đến khi dừng (Ctrl+C).",
            "Keeps a virtual MJPEG network camera until stopped (Ctrl+C)."
        },
        footer = {"", "JSON: {\"citizen\",\"address\"}"})
final class VirtualCameraCommand implements Callable<Integer> {
    private static final Duration PACE = Duration.ofMillis(66);
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int JPEG_QUALITY = 92;

    private final Terminal terminal;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Cổng trên 127.0.0.1, 0 là bất kỳ. / Port on 127.0.0.1, 0 for any.")
    private int port;

    @Option(
            names = "--citizen",
            paramLabel = "N",
            defaultValue = "0",
            description = "Công dân mô phỏng số N. / Synthetic citizen N.")
    private int citizen;

    @Option(
            names = "--login",
            paramLabel = "USER:PASSWORD",
            description = "Đòi đăng nhập; chỉ để thử. / Ask for a login; for trials only.")
    private Optional<String> login = Optional.empty();

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    VirtualCameraCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (citizen < 0 || citizen > 100_000 || port < 0 || port > 65_535) {
            throw new CommandFailure("--citizen: 0…100000, --port: 0…65535");
        }
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "virtual-camera");
            thread.setDaemon(true);
            return thread;
        });
        try (MjpegServer server = server(threads)) {
            tell(server.start());
            Thread.currentThread().join();
        } catch (IOException taken) {
            throw new CommandFailure("--port: không mở được / cannot be opened: " + port, taken);
        } finally {
            threads.shutdownNow();
        }
        return Terminal.DONE;
    }

    private MjpegServer server(ExecutorService threads) throws IOException {
        var encoder = new ImageEncoder();
        var sitter = new DrawnCitizen(new TrainingCitizens().face(citizen), Screenplay.arrival());
        var server = new MjpegServer(
                nanos -> encoder.jpeg(sitter.seen(WIDTH, HEIGHT, nanos), JPEG_QUALITY),
                threads,
                Monotonic.system(),
                PACE);
        login.ifPresent(words -> {
            String[] both = words.split(":", 2);
            if (both.length < 2) {
                throw new CommandFailure("--login: USER:PASSWORD");
            }
            server.requiring(both[0], both[1]);
        });
        return server.on(port);
    }

    private void tell(MjpegServer server) {
        if (json) {
            Map<String, Object> told = new LinkedHashMap<>();
            told.put("citizen", citizen);
            told.put("address", server.address());
            terminal.printJson(told);
        } else {
            terminal.out().println("Camera mô phỏng đang chạy. / The virtual camera is running.");
            terminal.out().println("  ./kiosk demo --citizen " + citizen + " --camera " + server.address());
        }
        terminal.out().flush();
    }
}
