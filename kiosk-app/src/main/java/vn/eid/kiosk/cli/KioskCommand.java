package vn.eid.kiosk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Spec;
import vn.eid.kiosk.message.SupportCode;

/** The root command: without a subcommand it explains itself. */
@Command(
        name = "kiosk",
        mixinStandardHelpOptions = true,
        versionProvider = KioskCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Quầy thu nhận hồ sơ tài khoản định danh điện tử mức độ 2.",
            "Counter for the Level 2 electronic identity account."
        },
        footer = {
            "",
            "Mã kết quả / exit codes: 0 tốt / good, 1 không như mong muốn / not as wanted,",
            "2 không làm được / not done (tuỳ chọn sai, tệp hỏng, lỗi thiết bị / wrong option, bad file, device fault)."
        })
public final class KioskCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** A command line with these subcommands, which speaks UTF-8 whatever the system's encoding is. */
    public static CommandLine with(Terminal terminal, Object... subcommands) {
        var line = new CommandLine(new KioskCommand());
        for (Object subcommand : subcommands) {
            line.addSubcommand(subcommand);
        }
        explainThemselves(line);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setUsageHelpLongOptionsMaxWidth(34);
        line.setExecutionExceptionHandler(KioskCommand::explain);
        line.setParameterExceptionHandler(KioskCommand::explainUse);
        return line;
    }

    /** Every command, however deep, answers --help, and its list of subcommands is in both languages. */
    private static void explainThemselves(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.findOption("--help") == null) {
            // Not the standard mix-in: picocli counts on it standing before the parameters of a command method.
            spec.addOption(OptionSpec.builder("-h", "--help")
                    .usageHelp(true)
                    .description("Cách dùng. / How to use it.")
                    .build());
        }
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, KioskCommand::commandList);
        line.getSubcommands().values().forEach(KioskCommand::explainThemselves);
    }

    private static String commandList(CommandLine.Help help) {
        int width = help.subcommands().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var list = new StringBuilder();
        help.subcommands().forEach((name, command) -> {
            String head = name;
            for (String said : command.commandSpec().usageMessage().description()) {
                list.append(("  %-" + width + "s  %s%n").formatted(head, said));
                head = "";
            }
        });
        return list.toString();
    }

    /** The top of the program: what a command foresaw is said in words, anything else as a support code. */
    private static int explain(Exception problem, CommandLine line, CommandLine.ParseResult result) {
        line.getErr().println(words(problem));
        line.getErr().flush();
        return Terminal.FAULT;
    }

    /** Runs what is no command with the same last words. */
    public static int guarded(Terminal terminal, Callable<Integer> program) {
        try {
            return program.call();
        } catch (Exception problem) { // the top of the program: everything ends in words and an exit code
            terminal.err().println(words(problem));
            return Terminal.FAULT;
        }
    }

    private static String words(Exception problem) {
        return problem instanceof CommandFailure failure
                ? failure.getMessage()
                : "Lỗi chưa lường trước, mã hỗ trợ / unforeseen, support code: " + SupportCode.of(problem) + " ("
                        + problem.getClass().getSimpleName() + ")";
    }

    private static int explainUse(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine line = problem.getCommandLine();
        line.getErr().println(problem.getMessage());
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(problem, line.getErr())) {
            line.getErr().println("Xem / see: " + line.getCommandSpec().qualifiedName(" ") + " --help");
        }
        line.getErr().flush();
        return Terminal.FAULT;
    }

    /** Version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = KioskCommand.class.getPackage().getImplementationVersion();
            return new String[] {"kiosk " + (version == null ? "(development)" : version)};
        }
    }
}
