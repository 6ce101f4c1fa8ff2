package vn.eid.kiosk.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.JsonOut;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.enrolment.LivePreview;
import vn.eid.kiosk.enrolment.LivenessMode;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

/** {@code kiosk demo}: the training station, with windows or without. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Trạm tập huấn: thẻ, camera và máy chủ mô phỏng có sẵn bên trong.",
            "Training station: card, camera and ministry are built in."
        },
        footer = {
            "",
            "JSON: {\"dossiers\":[{\"number\",\"id\",\"status\",\"approved\",\"problem\",\"millis\":{\"card\",…,\"submit\",\"ministry\"}}]}",
            "Mã kết quả / exit code: 0 chỉ khi mọi hồ sơ được phê duyệt / only if every dossier was approved."
        })
public final class DemoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--headless", description = "Không mở cửa sổ. / No windows.")
    private boolean headless;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "1",
            description = "Số hồ sơ, 1 đến 1000. / Number of dossiers, 1 to 1000.")
    private int count;

    @Option(
            names = "--citizen",
            paramLabel = "N",
            defaultValue = "0",
            description = "Công dân mô phỏng đầu tiên. / First synthetic citizen.")
    private int citizen;

    @Option(
            names = "--pcsc",
            description = "Đọc thẻ từ đầu đọc PC/SC của máy. / Take the card from this machine's PC/SC reader.")
    private boolean pcsc;

    @Option(
            names = "--camera",
            paramLabel = "DEVICE|URL",
            description = "Camera thật hoặc địa chỉ MJPEG. / A real camera or an MJPEG address.")
    private String camera;

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            description = "Máy chủ mô phỏng chạy riêng (kiosk gateway). / A gateway in another process.")
    private URI gateway;

    @Option(
            names = "--kit",
            paramLabel = "DIR",
            description = "Bộ chứng thư mà 'kiosk gateway' in ra. / The kit that 'kiosk gateway' names.")
    private Path kit;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = {
                "Giữ lại tệp niêm phong và khoá tập huấn để thử với openssl.",
                "Leave the sealed files and the training keys in DIR."
            })
    private Path keep;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Chờ Bộ quyết định từng hồ sơ, mặc định 30. / Wait for each decision, default 30.")
    private int wait;

    @Option(names = "--models", paramLabel = "DIR", description = "Thư mục mô hình. / Folder of the models.")
    private Path models;

    @Option(
            names = "--liveness",
            paramLabel = "never|on-request|always",
            defaultValue = "on-request",
            description = "Kiểm tra người thật trước khi chụp. / Turning, blinking and coloured light.")
    private String liveness;

    @Option(names = "--json", description = "In kết quả dạng JSON. / Print the result as JSON.")
    private boolean json;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description = "Chụp từng màn hình vào DIR. / Write a picture of each screen to DIR.")
    private Path tour;

    @Option(
            names = "--all",
            description = "Với --tour: mọi ngôn ngữ, giao diện, kích thước. / With --tour: everything.")
    private boolean all;

    private final TrainingWindows windows;

    /** @param windows opens the windows, where there are any */
    public DemoCommand(TrainingWindows windows) {
        this.windows = windows;
    }

    @Override
    public Integer call() throws Exception {
        if (count < 1 || count > 1000 || citizen < 0 || citizen > 100_000) {
            throw new CommandFailure("--count: 1…1000, --citizen: 0…100000");
        }
        if (wait < 1 || wait > 3600) {
            throw new CommandFailure("--wait: 1…3600");
        }
        if (tour != null) {
            return windows.tour(options(folder()), tour, all);
        }
        if (!headless && windows.displayThere()) {
            return windows.open(options(folder()));
        }
        PrintWriter err = spec.commandLine().getErr();
        if (!headless) {
            err.println("Không có màn hình: chạy thu nhận không cửa sổ. / No display: enrolling without windows.");
            err.println("Để xem cửa sổ / to see the windows: xvfb-run -a ./kiosk demo --tour DIR");
            err.flush();
        }
        return enrol(json ? err : spec.commandLine().getOut());
    }

    private int enrol(PrintWriter progress) throws Exception {
        Path folder = folder();
        var messages = new OfficerMessages(Language.VIETNAMESE);
        Clock clock = Clock.systemDefaultZone();
        boolean stays = keep != null;
        try (var station = TrainingStation.start(options(folder), Optional.empty(), LivePreview.NONE, clock)) {
            var demo = new HeadlessDemo(station, !pcsc, citizen, Duration.ofSeconds(wait), clock, messages, progress);
            List<HeadlessDemo.Result> results = demo.run(count);
            if (keep != null) {
                SealedKeepsakes.collect(station, folder);
            }
            report(results);
            // What has not reached the ministry yet is never thrown away, not even here.
            stays |= results.stream().anyMatch(HeadlessDemo.Result::undelivered);
            return results.stream().allMatch(HeadlessDemo.Result::approved) ? Terminal.DONE : Terminal.NOT_GOOD;
        } finally {
            if (stays) {
                progress.println("Đã giữ lại trong / kept in: " + folder.toAbsolutePath());
                progress.flush();
            } else {
                remove(folder);
            }
        }
    }

    private TrainingOptions options(Path folder) {
        Path kitFolder = kit == null ? TrainingFolders.data().resolve("gateway").resolve("kit") : kit;
        if (gateway != null && !Files.isDirectory(kitFolder)) {
            throw new CommandFailure("--kit: không thấy / not found: " + kitFolder);
        }
        return new TrainingOptions(
                folder,
                pcsc,
                Optional.ofNullable(camera),
                Optional.ofNullable(gateway).map(it -> new TrainingOptions.OtherGateway(it, kitFolder)),
                models == null ? TrainingFolders.models() : models,
                0,
                livenessMode());
    }

    private LivenessMode livenessMode() {
        return switch (liveness) {
            case "never" -> LivenessMode.NEVER;
            case "on-request" -> LivenessMode.ON_REQUEST;
            case "always" -> LivenessMode.ALWAYS;
            default -> throw new CommandFailure("--liveness: never, on-request, always");
        };
    }

    private Path folder() throws IOException {
        if (keep == null) {
            return Files.createTempDirectory("eid-kiosk-demo");
        }
        if (Files.isDirectory(keep.resolve("counter"))) {
            throw new CommandFailure("--keep: thư mục đã có trạm cũ, hãy chọn thư mục trống / "
                    + "holds an older station, choose an empty folder: " + keep);
        }
        return Files.createDirectories(keep);
    }

    private void report(List<HeadlessDemo.Result> results) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ObjectNode root = JsonOut.object();
            results.forEach(result -> root.withArray("dossiers").add(tree(result)));
            JsonOut.print(out, root);
            return;
        }
        out.println();
        out.printf("%-20s %-10s", "Hồ sơ / dossier", "");
        for (Step step : Step.values()) {
            out.printf(" %9s", step.name().toLowerCase(Locale.ROOT));
        }
        out.printf(" %9s  ms%n", "ministry");
        for (HeadlessDemo.Result result : results) {
            out.printf(
                    "%-20s %-10s",
                    result.id().map(Object::toString).orElse("—"),
                    result.status().map(Enum::name).orElse("—"));
            for (Step step : Step.values()) {
                out.printf(" %9d", result.millis().getOrDefault(step, 0L));
            }
            out.printf(" %9d%n", result.ministryMillis());
        }
        results.stream()
                .filter(result -> !result.problem().isEmpty())
                .forEach(result -> out.printf(
                        "%n%s: %s%n",
                        result.id().map(Object::toString).orElse("Hồ sơ " + result.number()), result.problem()));
        out.flush();
    }

    private static ObjectNode tree(HeadlessDemo.Result result) {
        ObjectNode tree = JsonOut.object().put("number", result.number());
        tree.put("id", result.id().map(Object::toString).orElse(null));
        tree.put("status", result.status().map(Enum::name).orElse(null));
        tree.put("approved", result.approved());
        tree.put("problem", result.problem());
        ObjectNode millis = tree.putObject("millis");
        result.millis().forEach((step, time) -> millis.put(step.name().toLowerCase(Locale.ROOT), time));
        millis.put("ministry", result.ministryMillis());
        return tree;
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(DemoCommand::delete);
        } catch (IOException | UncheckedIOException left) {
            // A temporary folder that stays behind harms nobody.
            System.err.println("còn lại / left behind: " + folder);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException held) {
            throw new UncheckedIOException(held);
        }
    }
}
