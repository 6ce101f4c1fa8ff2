package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.kiosk.doctor.Examination;
import vn.eid.kiosk.doctor.Examined;
import vn.eid.kiosk.doctor.Health;

/** {@code kiosk doctor}: looks at everything that a counter needs, and says of each what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Khám quầy: đầu đọc, thẻ, camera, mô hình, ổ đĩa, kho hồ sơ, chứng thư, đường truyền, đồng hồ, máy in,"
                    + " phông chữ, màn hình.",
            "Examines the counter: reader, card, camera, models, disk, store, certificates, line, clock, printer,"
                    + " fonts, displays."
        },
        footer = {"", "JSON: {\"ok\",\"checks\":[{name,state,finding,action}]}, state = OK | WARNING | FAILED"})
public final class DoctorCommand implements Callable<Integer> {
    private final List<Examination> examinations;
    private final Supplier<Map<String, String>> decisions;
    private final Window window;
    private final Terminal terminal;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = {
                "Ghi tệp gửi cho bộ phận hỗ trợ, không có dữ liệu cá nhân.",
                "Writes a file for support, without personal data."
            })
    private Optional<Path> report = Optional.empty();

    @Option(names = "--window", description = "Mở thành cửa sổ. / Opens a window.")
    private boolean asWindow;

    /** The same as a window. */
    public interface Window {
        int show() throws InterruptedException;
    }

    /** @param decisions what is configured, without secrets, for the report */
    public DoctorCommand(
            List<Examination> examinations, Supplier<Map<String, String>> decisions, Window window, Terminal terminal) {
        this.examinations = List.copyOf(examinations);
        this.decisions = decisions;
        this.window = window;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (asWindow) {
            return window.show();
        }
        var results = new ArrayList<Examined>();
        for (Examination examination : examinations) {
            Examined result = examination.look();
            results.add(result);
            if (!json) {
                print(result);
            }
        }
        boolean ok = results.stream().noneMatch(it -> it.state() == Health.FAILED);
        Map<String, Object> tree = tree(results, ok);
        if (json) {
            terminal.printJson(tree);
        }
        report.ifPresent(file -> write(file, tree));
        return ok ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    private static Map<String, Object> tree(List<Examined> results, boolean ok) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ok", ok);
        tree.put("checks", results.stream().map(DoctorCommand::tree).toList());
        return tree;
    }

    /** For support: what is printed, and what was decided about this counter; nobody's name or number is in either. */
    private void write(Path file, Map<String, Object> tree) {
        tree.put("configuration", decisions.get());
        try {
            Files.writeString(file, Terminal.json(tree) + "\n", StandardCharsets.UTF_8);
            terminal.err().println("→ " + file);
        } catch (IOException failed) {
            throw new CommandFailure("Không ghi được / cannot be written: " + file, failed);
        }
    }

    private void print(Examined result) {
        String sign = switch (result.state()) {
            case OK -> "✓";
            case WARNING -> "?";
            case FAILED -> "✕";
        };
        terminal.out().printf("%s %-14s %s%n", sign, result.name(), result.finding());
        if (!result.action().isEmpty()) {
            terminal.out().println("                 → " + result.action());
        }
    }

    private static Map<String, Object> tree(Examined result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", result.name());
        tree.put("state", result.state().name());
        tree.put("finding", result.finding());
        tree.put("action", result.action());
        return tree;
    }
}
