package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.setup.Setup;
import vn.eid.kiosk.setup.SetupAnswers;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupState;
import vn.eid.kiosk.setup.SetupTexts;

/** {@code kiosk setup}: makes a new counter ready, step by step, or says what is still missing. */
@Command(
        name = "setup",
        mixinStandardHelpOptions = true,
        description = {
            "Cài đặt lần đầu: trạm, đường truyền, CSCA, khóa, chứng thư, chỉ huy, thiết bị.",
            "First run: station, line, CSCA, key, certificate, supervisor, devices.",
            "Chạy lại bao nhiêu lần cũng được: bước đã xong được giữ nguyên. / May be run again: what is done stays."
        },
        footer = {
            "",
            "Mẫu tệp trả lời / example of answers: /usr/share/doc/eid-kiosk/examples/setup-answers.properties",
            "JSON: {\"ready\",\"steps\":[{step,state,finding,details}]},",
            "      state = OPEN | DONE | NOTED | WAITING | LATER | FAILED"
        })
public final class SetupCommand implements Callable<Integer> {
    private final Supplier<Setup> setup;
    private final Terminal terminal;

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Tệp trả lời; không có thì chỉ xem. / Answers; without them it only looks.")
    private Optional<Path> answers = Optional.empty();

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    public SetupCommand(Supplier<Setup> setup, Terminal terminal) {
        this.setup = setup;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Setup run = setup.get();
        List<SetupResult> results = answers.isPresent() ? run.run(read(answers.get())) : run.look();
        boolean ready = run.ready();
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("ready", ready);
            tree.put("steps", results.stream().map(SetupCommand::tree).toList());
            terminal.printJson(tree);
        } else {
            print(results, ready);
        }
        boolean failed = results.stream().anyMatch(it -> it.state() == SetupState.FAILED);
        return ready && !failed ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    private static SetupAnswers read(Path file) {
        try {
            return SetupAnswers.read(file);
        } catch (SetupAnswers.Unusable wrong) {
            throw new CommandFailure(
                    "Tệp trả lời chưa dùng được / the answers cannot be used:\n" + wrong.getMessage(), wrong);
        }
    }

    private void print(List<SetupResult> results, boolean ready) {
        var vietnamese = new SetupTexts(Language.VIETNAMESE);
        var english = new SetupTexts(Language.ENGLISH);
        for (SetupResult result : results) {
            terminal.out()
                    .printf(
                            "%s %s / %s: %s / %s%n",
                            sign(result.state()),
                            vietnamese.title(result.step()),
                            english.title(result.step()),
                            vietnamese.sentence(result),
                            english.sentence(result));
            vietnamese
                    .action(result.finding())
                    .ifPresent(it -> terminal.out()
                            .println("    → " + it + " / "
                                    + english.action(result.finding()).orElse("")));
        }
        terminal.out()
                .println(vietnamese.of(ready ? "ready" : "unready") + " / " + english.of(ready ? "ready" : "unready"));
    }

    private static String sign(SetupState state) {
        return switch (state) {
            case DONE -> "✓";
            case NOTED -> "?";
            case FAILED -> "✕";
            case WAITING -> "…";
            case OPEN, LATER -> "·";
        };
    }

    private static Map<String, Object> tree(SetupResult result) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("step", result.step().tag());
        tree.put("state", result.state().name());
        tree.put("finding", result.finding().name());
        tree.put("details", result.details());
        return tree;
    }
}
