package vn.eid.sync.simulator.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vn.eid.sync.agent.SyncAgentMain;
import vn.eid.sync.simulator.gateway.CounterKit;

/** The agent as a process of its own, to be killed like one. */
final class AgentProcess {
    /** What a station's service starts Java with; the measured memory is with these. */
    static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-Xms8m",
            "-Xmx40m",
            "-Xmn4m",
            "-Xss512k",
            "-XX:MinHeapFreeRatio=5",
            "-XX:MaxHeapFreeRatio=12",
            "-XX:-ShrinkHeapInSteps",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=24m",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError");

    private final Path config;
    private final Path log;
    private final String classPath;
    private Process process;

    /**
     * Writes the configuration; nothing runs yet.
     *
     * @param classPath of the product
     * @param more further keys of the configuration
     */
    AgentProcess(Path data, CounterKit kit, String gateway, String classPath, Map<String, String> more)
            throws IOException {
        this.classPath = classPath;
        this.log = data.resolve("agent.log");
        this.config = data.resolve("agent.properties");
        Map<String, String> keys = new TreeMap<>(more);
        keys.put("station.counter", "QN04-1");
        keys.put("data.folder", data.toString());
        keys.put("key.store", kit.stationKeys().toString());
        keys.put("key.pin.file", kit.pin().toString());
        keys.put("ministry.certificate", kit.ministry().toString());
        keys.put("gateway.url", gateway);
        keys.put("gateway.ca", kit.authority().toString());
        List<String> lines = new ArrayList<>();
        keys.forEach((key, value) -> lines.add(key + "=" + value));
        Files.write(config, lines);
    }

    void start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(JVM);
        command.addAll(List.of("-cp", classPath, SyncAgentMain.class.getName(), "--config", config.toString()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(new File("/dev/null"));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        process = builder.start();
    }

    /** Waits until the agent serves its queue to counters. */
    void awaitQueue(Path data) throws IOException, InterruptedException {
        for (int i = 0; i < 600 && !Files.exists(data.resolve("queue").resolve("queue.endpoint")); i++) {
            if (!isAlive()) {
                throw new IOException("the agent ended by itself: see agent.log");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL: no hook runs, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGTERM; true when it ended by itself in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        boolean ended = process.waitFor(30, TimeUnit.SECONDS);
        if (!ended) {
            kill();
        }
        return ended;
    }
}
