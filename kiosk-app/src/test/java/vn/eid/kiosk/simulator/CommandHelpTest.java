package vn.eid.kiosk.simulator;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.eid.kiosk.cli.Terminal;
import vn.eid.kiosk.message.Language;
import vn.eid.kiosk.message.OfficerMessages;

@DisplayName("Every command explains itself in two languages")
class CommandHelpTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisplayName("--help of any command, however deep, prints its use and ends with 0")
    void everyCommandAnswersHelp() {
        List<List<String>> paths = new ArrayList<>();
        try (var tools = new TrainingTools(Clock.systemUTC())) {
            walk(commands(tools), List.of(), paths);
            assertTrue(paths.size() > 25, "commands found: " + paths);
            assertAll(paths.stream().map(path -> () -> {
                out.reset();
                var words = new ArrayList<>(path);
                words.add("--help");
                assertEquals(0, commands(tools).execute(words.toArray(String[]::new)), () -> "exit code of " + words);
                String said = out.toString(StandardCharsets.UTF_8);
                assertTrue(said.startsWith("Usage: kiosk " + String.join(" ", path)), () -> words + " printed " + said);
            }));
        }
    }

    @Test
    @DisplayName("each says what it does in Vietnamese and in English")
    void twoLanguages() {
        try (var tools = new TrainingTools(Clock.systemUTC())) {
            List<String> lacking = new ArrayList<>();
            oneLanguage(commands(tools), lacking);
            assertEquals(List.of(), lacking);
        }
    }

    @Test
    @DisplayName("the list of commands shows both languages")
    void listInTwoLanguages() {
        try (var tools = new TrainingTools(Clock.systemUTC())) {
            commands(tools).execute("--help");
            String said = out.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains("Đọc chip của thẻ") && said.contains("Reads the chip of the card"), said);
        }
    }

    private CommandLine commands(TrainingTools tools) {
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return TrainingMain.commands(
                new Terminal(stream, stream, new OfficerMessages(Language.VIETNAMESE)), tools, Clock.systemUTC());
    }

    private static void walk(CommandLine line, List<String> path, List<List<String>> found) {
        line.getSubcommands().forEach((name, command) -> {
            var deeper = new ArrayList<>(path);
            deeper.add(name);
            found.add(deeper);
            walk(command, deeper, found);
        });
    }

    private static void oneLanguage(CommandLine line, List<String> lacking) {
        String[] said = line.getCommandSpec().usageMessage().description();
        if (said.length < 2) {
            lacking.add(line.getCommandSpec().qualifiedName(" "));
        }
        line.getSubcommands().values().forEach(command -> oneLanguage(command, lacking));
    }
}
