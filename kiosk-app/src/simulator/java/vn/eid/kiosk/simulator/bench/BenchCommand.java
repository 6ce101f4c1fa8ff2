package vn.eid.kiosk.simulator.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.cli.PortraitTools;
import vn.eid.kiosk.cli.Terminal;

/** {@code kiosk bench}: every number that the product claims, measured here and now. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Đo tốc độ và độ bền, mỗi số đo cạnh một mốc so sánh.",
            "Measures speed and endurance, each figure beside a peer or limit."
        },
        footer = {
            "",
            "Kết quả / output: {\"figures\":[{\"name\",\"value\",\"unit\",\"goal\",\"against\",\"ok\"}]}",
            "Mã thoát / exit code: 0 đạt hết / all goals met, 1 có số không đạt / one missed, 2 không đo được / not measured."
        })
public final class BenchCommand implements Runnable {
    private final PortraitTools tools;
    private final UiStage windows;
    private final List<Bench> further;
    private final Clock clock;
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    /**
     * @param windows where the windows are measured
     * @param further benches without options of their own, also part of {@code all}
     */
    public BenchCommand(PortraitTools tools, UiStage windows, List<Bench> further, Clock clock, Terminal terminal) {
        this.tools = tools;
        this.windows = windows;
        this.further = List.copyOf(further);
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    @Command(
            name = "card",
            description = {"Đọc thẻ: số lệnh, thời gian, cạnh JMRTD.", "Reading a card, beside JMRTD."})
    int card() {
        return output().run(new CardBenchPart());
    }

    @Command(
            name = "fuzz",
            description = {"Tệp thẻ bị biến dạng.", "Mutated card files."})
    int fuzz(
            @Option(names = "--count", defaultValue = "100000", paramLabel = "N", description = "Số tệp / files")
                    int count) {
        return output().run(new FuzzBench(bounded("--count", count, 10_000_000)));
    }

    @Command(
            name = "portrait",
            description = {"Chấm ảnh: tốc độ, bộ nhớ, độ đúng trên ảnh có nhãn.", "Portraits: speed, memory, accuracy."
            })
    int portrait(
            @Option(
                            names = "--images",
                            paramLabel = "DIR",
                            description = "Ảnh có nhãn, kèm index.csv / labelled images")
                    Optional<Path> images,
            @Option(names = "--models", paramLabel = "DIR", description = "Thư mục mô hình / model folder")
                    Optional<Path> models) {
        if (images.isPresent() && !Files.isReadable(images.get().resolve("index.csv"))) {
            throw new CommandFailure("--images: không có index.csv / no index.csv there");
        }
        return output().run(new PortraitBench(tools, models, images));
    }

    @Command(
            name = "store",
            description = {"Kho của quầy: nháp, niêm phong, 100.000 hồ sơ.", "The counter's store."})
    int store(
            @Option(names = "--rows", defaultValue = "100000", paramLabel = "N", description = "Số hồ sơ / dossiers")
                    int rows) {
        return output().run(new StoreBenchPart(bounded("--rows", rows, 1_000_000)));
    }

    @Command(
            name = "station",
            description = {
                "Danh sách của trạm: trang đầu, tra cứu, nhập danh sách vận động.",
                "The station's lists: first page, search, import."
            })
    int station(
            @Option(
                            names = "--dossiers",
                            defaultValue = "100000",
                            paramLabel = "N",
                            description = "Số hồ sơ / dossiers")
                    int dossiers,
            @Option(names = "--people", defaultValue = "25000", paramLabel = "N", description = "Số dòng / rows")
                    int people) {
        return output().run(new StationBench(
                bounded("--dossiers", dossiers, 1_000_000), bounded("--people", people, 100_000)));
    }

    @Command(
            name = "crash",
            description = {
                "Giết tiến trình lúc bất kỳ: không mất gì đã báo.",
                "Kills at random moments: nothing acknowledged is lost."
            })
    int crash(
            @Option(names = "--kills", defaultValue = "1000", paramLabel = "N", description = "Số lần / kills")
                    int kills,
            @Option(names = "--seed", defaultValue = "20261120", paramLabel = "N", description = "Mầm / seed")
                    long seed) {
        return output().run(new CrashBench(bounded("--kills", kills, 100_000), seed, clock));
    }

    @Command(
            name = "sync",
            description = {"Gửi hồ sơ: cạnh curl, đường truyền hỏng, bảy ngày mất mạng.", "The agent, beside curl."})
    int sync(
            @Option(
                            names = "--chaos",
                            defaultValue = "10000",
                            paramLabel = "N",
                            description = "Hồ sơ qua đường hỏng / dossiers")
                    int chaos,
            @Option(
                            names = "--offline",
                            defaultValue = "2000",
                            paramLabel = "N",
                            description = "Hồ sơ chờ bảy ngày / dossiers")
                    int offline,
            @Option(
                            names = "--idle",
                            defaultValue = "60",
                            paramLabel = "SECONDS",
                            description = "Thời gian rỗi / idle time")
                    int idle,
            @Option(names = "--no-speed", description = "Không đo cạnh curl / without the lines beside curl")
                    boolean noSpeed) {
        return output().run(new SyncBench(new SyncBench.Scale(!noSpeed, chaos, offline, idle)));
    }

    @Command(
            name = "package",
            description = {
                "Gói cài đặt: cỡ, thời gian đến màn hình đăng nhập, bộ nhớ.",
                "The package: size, time to the sign-in screen, memory."
            })
    int packaged(
            @Option(
                            names = "--dist",
                            paramLabel = "DIR",
                            description = "Thư mục của ./kiosk package / folder of ./kiosk package")
                    Optional<Path> dist) {
        Path home = Path.of(System.getProperty("kiosk.home", "."));
        return output().run(new PackageBench(dist.orElse(home.resolve("installer/target/dist"))));
    }

    @Command(
            name = "ui",
            description = {
                "Cửa sổ: khởi động, chuyển bước, không đứng hình, thu nhận liên tục.",
                "The windows: start, change of step, no standstill, continuous enrolments."
            })
    int ui(
            @Option(
                            names = "--minutes",
                            defaultValue = "10",
                            paramLabel = "N",
                            description = "Thời gian thu nhận liên tục / length of the soak")
                    int minutes) {
        return output().run(ui(Duration.ofMinutes(bounded("--minutes", minutes, 24 * 60))));
    }

    private UiBench ui(Duration soak) {
        return new UiBench(windows, soak, System::nanoTime);
    }

    @Command(
            name = "all",
            description = {
                "Đo tất cả, kèm một trang báo cáo; mất khoảng nửa giờ.",
                "Everything, with one page; about half an hour."
            })
    int all(
            @Option(names = "--report", paramLabel = "FILE.html", description = "Trang báo cáo / report page")
                    Optional<Path> report,
            @Option(names = "--images", paramLabel = "DIR", description = "Ảnh có nhãn / labelled images")
                    Optional<Path> images,
            @Option(names = "--quick", description = "Ít hơn, vài phút / less of each, minutes") boolean quick) {
        var benches = new java.util.ArrayList<Bench>();
        benches.add(new CardBenchPart());
        benches.add(new FuzzBench(quick ? 5_000 : 100_000));
        benches.add(new PortraitBench(tools, Optional.empty(), images));
        benches.add(new StoreBenchPart(quick ? 10_000 : 100_000));
        benches.add(quick ? new StationBench(10_000, 5_000) : new StationBench(100_000, 25_000));
        benches.add(new CrashBench(quick ? 20 : 1_000, 20261120, clock));
        benches.add(new SyncBench(quick ? new SyncBench.Scale(true, 200, 100, 10) : SyncBench.Scale.PUBLISHED));
        benches.add(ui(Duration.ofMinutes(quick ? 1 : 10)));
        benches.addAll(further);
        return new AllBenches(benches, clock, terminal).run(report);
    }

    private BenchOutput output() {
        return new BenchOutput(terminal);
    }

    private static int bounded(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new CommandFailure(option + ": 1…" + most);
        }
        return value;
    }
}
