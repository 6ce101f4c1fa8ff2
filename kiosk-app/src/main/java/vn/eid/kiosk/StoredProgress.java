package vn.eid.kiosk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.setup.SetupFinding;
import vn.eid.kiosk.setup.SetupProgress;
import vn.eid.kiosk.setup.SetupResult;
import vn.eid.kiosk.setup.SetupStep;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;

/** Progress of the first run in one small file of the data folder. */
final class StoredProgress implements SetupProgress {
    private static final Logger LOG = LoggerFactory.getLogger(StoredProgress.class);
    private static final String BETWEEN = "\t";
    private static final int LARGEST = 64 * 1024;

    private final Supplier<Path> file;
    private final DurableFiles files;

    StoredProgress(Supplier<Path> file, DurableFiles files) {
        this.file = file;
        this.files = files;
    }

    @Override
    public Optional<SetupResult> last(SetupStep step) {
        return Optional.ofNullable(read().getProperty(step.tag())).flatMap(line -> parse(step, line));
    }

    private static Optional<SetupResult> parse(SetupStep step, String line) {
        List<String> parts = Arrays.asList(line.split(BETWEEN, -1));
        return Arrays.stream(SetupFinding.values())
                .filter(it -> it.name().equals(parts.get(0)))
                .findFirst()
                .map(it -> new SetupResult(step, it, parts.subList(1, parts.size())));
    }

    @Override
    public void remember(SetupResult result) {
        Properties all = read();
        var line = new StringBuilder(result.finding().name());
        result.details().forEach(it -> line.append(BETWEEN).append(it.replace(BETWEEN, " ")));
        all.setProperty(result.step().tag(), line.toString());
        try {
            var text = new StringWriter();
            all.store(text, null);
            files.store(file.get(), text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (QueueException | IOException notKept) {
            LOG.warn("progress of the first run is not kept: {}", notKept.getMessage());
        }
    }

    private Properties read() {
        var all = new Properties();
        try {
            Optional<byte[]> content = files.read(file.get(), LARGEST);
            if (content.isPresent()) {
                all.load(new InputStreamReader(new ByteArrayInputStream(content.get()), StandardCharsets.UTF_8));
            }
        } catch (QueueException | IOException | IllegalArgumentException unreadable) {
            LOG.warn("progress of the first run is not readable: {}", unreadable.getMessage());
        }
        return all;
    }
}
