package vn.eid.kiosk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.station.Voice;

/**
 * Reads aloud with whatever speech program the machine has. Words go in through a pipe, never on the command line, where
 * every account could read them.
 */
public final class SpokenVoice implements Voice {
    private static final Logger LOG = LoggerFactory.getLogger(SpokenVoice.class);
    /** Slower than usual, for a loud hall and old ears. */
    private static final List<List<String>> PROGRAMS = List.of(
            List.of("espeak-ng", "-v", "vi", "-s", "135", "--stdin"),
            List.of("spd-say", "-l", "vi", "-r", "-20", "-e", "-w"));

    private static final long LONGEST_SECONDS = 90;

    private final List<String> command;
    private final Executor background;
    private final AtomicReference<Optional<Process>> speaking = new AtomicReference<>(Optional.empty());

    private SpokenVoice(List<String> command, Executor background) {
        this.command = command;
        this.background = background;
    }

    /**
     * The first speech program on the search path.
     *
     * @param wanted whether the configuration wants sound
     * @param path folders as the environment names them
     * @param background a thread for each thing that is said
     */
    public static Voice find(boolean wanted, String path, Executor background) {
        return wanted
                ? PROGRAMS.stream()
                        .flatMap(command -> located(command, path).stream())
                        .findFirst()
                        .<Voice>map(command -> new SpokenVoice(command, background))
                        .orElse(Voice.SILENT)
                : Voice.SILENT;
    }

    private static Optional<List<String>> located(List<String> command, String path) {
        return Stream.of(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(command.get(0)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> Stream.concat(
                                Stream.of(program.toString()), command.stream().skip(1))
                        .toList());
    }

    @Override
    public boolean there() {
        return true;
    }

    @Override
    public void say(String words) {
        hush();
        background.execute(() -> speak(words));
    }

    private void speak(String words) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            speaking.getAndSet(Optional.of(process)).ifPresent(Process::destroy);
            try (var in = process.getOutputStream()) {
                in.write(words.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException hushed) {
            LOG.debug("the voice ended early");
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            hush();
        }
    }

    @Override
    public void hush() {
        speaking.getAndSet(Optional.empty()).ifPresent(Process::destroy);
    }
}
