package vn.eid.kiosk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiosk doctor}: looks at everything that a counter needs, and says of each what is wrong and what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Khám quầy: đầu đọc, camera, mô hình, ổ đĩa, kho hồ sơ, chứng thư, đường truyền, màn hình.",
            "Examines the counter: reader, camera, models, disk, store, certificates, line, displays."
        },
        footer = {"", "JSON: {\"ok\",\"checks\":[{name,state,finding,action}]}, state = OK | WARNING | FAILED"})
public final class DoctorCommand implements Callable<Integer> {
    private final List<Examination> examinations;
    private final Terminal terminal;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    /** One thing to look at. */
    public interface Examination {
        /** Looks; bounded in time. */
        Result look();
    }

    /**
     * What was found.
     *
     * @param name stable, e.g. {@code reader}
     * @param finding for people; never personal data
     * @param action the one thing to do; empty text when there is nothing to do
     */
    public record Result(String name, State state, String finding, String action) {
        public static Result ok(String name, String finding) {
            return new Result(name, State.OK, finding, "");
        }
    }

    /** How a thing does. */
    public enum State {
        OK,
        WARNING,
        FAILED
    }

    public DoctorCommand(List<Examination> examinations, Terminal terminal) {
        this.examinations = List.copyOf(examinations);
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var results = new ArrayList<Result>();
        for (Examination examination : examinations) {
            Result result = examination.look();
            results.add(result);
            if (!json) {
                print(result);
            }
        }
        boolean ok = results.stream().noneMatch(it -> it.state() == State.FAILED);
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("ok", ok);
            tree.put("checks", results.stream().map(DoctorCommand::tree).toList());
            terminal.printJson(tree);
        }
        return ok ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    private void print(Result result) {
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

    private static Map<String, Object> tree(Result result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", result.name());
        tree.put("state", result.state().name());
        tree.put("finding", result.finding());
        tree.put("action", result.action());
        return tree;
    }
}
