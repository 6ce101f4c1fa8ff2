package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/**
 * What the agent's process costs: processor time while there is nothing to do, memory then and at its highest, before and
 * after bringing large dossiers over. Read from Linux's {@code /proc}.
 */
public final class IdleBench {
    private static final double TICKS_A_SECOND = 100; // USER_HZ, fixed in Linux's interface to programs
    private static final int LARGE = 40 << 20;

    private final Path folder;
    private final String classPath;

    /** A run in an empty folder, with the product's class path. */
    public IdleBench(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /**
     * Measures.
     *
     * @param seconds of idleness
     * @param queued dossiers delivered before it
     */
    public List<Figure> run(int seconds, int queued) throws IOException, QueueException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("counter"));
        try (TrainingGateway training =
                BytesMinistry.start(folder.resolve("ministry"), InstantSource.system(), new SecureRandom())) {
            try (BenchCounter counter = new BenchCounter(data, training.kit(), InstantSource.system())) {
                for (int i = 0; i < queued; i++) {
                    counter.add(i, 10_000);
                }
                counter.add(queued, LARGE);
            }
            AgentProcess agent = new AgentProcess(
                    data, training.kit(), training.ministry().address().toString(), classPath, Map.of());
            agent.start();
            try {
                while (training.ministry().count() <= queued && agent.isAlive()) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                TimeUnit.SECONDS.sleep(10);
                double before = processorSeconds(agent.pid());
                long begin = System.nanoTime();
                TimeUnit.SECONDS.sleep(seconds);
                double used = processorSeconds(agent.pid()) - before;
                double percent = 100 * used / ((System.nanoTime() - begin) / 1e9);
                double resident = kilobytes(agent.pid(), "VmRSS:") / 1000;
                double highest = kilobytes(agent.pid(), "VmHWM:") / 1000;
                String against = queued + " dossiers and one of 40 MB delivered before, " + seconds + " s idle";
                return List.of(
                        Figure.atMost("agent.idle_processor", percent, "% of one core", 1, against),
                        Figure.atMost("agent.idle_memory", resident, "MB", 120, against),
                        Figure.plain("agent.highest_memory", highest, "MB", against));
            } finally {
                agent.stop();
            }
        }
    }

    /** utime and stime of proc(5): the eleventh and twelfth field after the name in brackets. */
    private static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    private static double kilobytes(long pid, String name) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
