package vn.eid.sync.simulator.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.eid.sync.agent.AgentStatusFile;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.gateway.BytesMinistry;
import vn.eid.sync.simulator.gateway.FaultScript;
import vn.eid.sync.simulator.gateway.MinistryDossier;
import vn.eid.sync.simulator.gateway.ReferenceMinistry;
import vn.eid.sync.simulator.gateway.TrainingGateway;

/**
 * Deliveries while everything goes wrong: requests cut, answered with errors, acknowledged wrongly or not at all at random;
 * the gateway stopped and started; the agent's process killed. Afterwards each dossier must have been accepted exactly
 * once, with the very bytes, and the counter must know it.
 */
public final class ChaosBench {
    private final Path folder;
    private final Consumer<String> progress;
    private final String classPath;

    /**
     * A run.
     *
     * @param folder for everything it writes, empty before
     * @param classPath of the product, for the agent's process
     */
    public ChaosBench(Path folder, String classPath, Consumer<String> progress) {
        this.folder = folder;
        this.classPath = classPath;
        this.progress = progress;
    }

    /**
     * How bad it gets.
     *
     * @param dossiers to deliver
     * @param largest bytes of a dossier
     * @param faults probability that a request meets a fault
     * @param restarts of the gateway, and as many orderly ones of the agent's process
     * @param kills of the agent's process
     * @param cycle longest wait of one dossier, seconds
     * @param seed of all randomness of the run
     */
    public record Plan(int dossiers, int largest, double faults, int restarts, int kills, int cycle, long seed) {}

    /** Deliveries are disturbed no longer than this; what has not arrived by then must arrive in the recovery. */
    private static final Duration LONGEST = Duration.ofMinutes(12);

    /** Seconds until an agent with nothing to do looks again, and for bringing a small dossier over. */
    private static final int LOOK_AND_UPLOAD = 2;

    /** The state of a run. */
    private static final class Run {
        private TrainingGateway training;
        private ReferenceMinistry ministry;
        private ReferenceMinistry.Keys keys;
        private AgentProcess agent;
        private final long until = System.nanoTime() + LONGEST.toNanos();
        private int restarts;
        private int agentRestarts;
        private int kills;
        private int stuck;
    }

    /** Delivers and counts. */
    public List<Figure> run(Plan plan) throws IOException, QueueException, InterruptedException {
        Random random = new Random(plan.seed());
        Run run = new Run();
        Path data = Files.createDirectories(folder.resolve("counter"));
        open(run, plan);
        long begin = System.nanoTime();
        try {
            fill(run, plan, data, random);
            run.agent = new AgentProcess(
                    data,
                    run.training.kit(),
                    run.ministry.address().toString(),
                    classPath,
                    Map.of(
                            "agent.dossier.cap.seconds", Integer.toString(plan.cycle()),
                            "agent.host.cap.seconds", Integer.toString(Math.max(1, plan.cycle() / 4)),
                            "agent.lease.seconds", "6"));
            run.agent.start();
            disturb(run, plan, random);
            Duration last = recover(run, plan);
            run.agent.stop();
            return count(run, plan, data, last, (System.nanoTime() - begin) / 1e9);
        } finally {
            if (run.agent != null && run.agent.isAlive()) {
                run.agent.kill();
            }
            run.ministry.close();
        }
    }

    private void open(Run run, Plan plan) throws IOException, QueueException {
        SecureRandom random = new SecureRandom();
        run.keys = ReferenceMinistry.Keys.create(
                TestPki.create(InstantSource.system().instant(), random));
        run.training = BytesMinistry.start(folder.resolve("ministry"), run.keys, InstantSource.system(), random);
        run.ministry = run.training.ministry();
        run.ministry.play(script(plan, plan.seed()));
    }

    private static FaultScript script(Plan plan, long seed) {
        return FaultScript.random(new Random(seed), plan.faults(), plan.largest());
    }

    private void fill(Run run, Plan plan, Path data, Random random) throws IOException, QueueException {
        try (BenchCounter counter = new BenchCounter(data, run.training.kit(), InstantSource.system())) {
            for (int i = 0; i < plan.dossiers(); i++) {
                counter.add(i, 1 + random.nextInt(plan.largest()));
                if (i % 1000 == 999) {
                    progress.accept((i + 1) + " dossiers queued");
                }
            }
        }
    }

    /** What happens next to whom. */
    private enum Blow {
        GATEWAY_RESTART,
        AGENT_RESTART,
        AGENT_KILL
    }

    private static List<Blow> blows(Plan plan, Random random) {
        List<Blow> blows = new ArrayList<>(Collections.nCopies(plan.restarts(), Blow.GATEWAY_RESTART));
        blows.addAll(Collections.nCopies(plan.restarts(), Blow.AGENT_RESTART));
        blows.addAll(Collections.nCopies(plan.kills(), Blow.AGENT_KILL));
        Collections.shuffle(blows, random);
        return blows;
    }

    /** Restarts and kills in a random order, spread evenly over the deliveries. */
    private void disturb(Run run, Plan plan, Random random) throws IOException, InterruptedException {
        List<Blow> blows = blows(plan, random);
        for (int i = 0; i < blows.size() && System.nanoTime() < run.until; i++) {
            awaitAccepted(run, plan, (long) plan.dossiers() * (i + 1) / (blows.size() + 1));
            TimeUnit.MILLISECONDS.sleep(random.nextInt(200));
            deal(run, plan, blows.get(i), random);
            progress.accept(String.format(
                    "%d of %d accepted, gateway restarted %d times, agent %d times, killed %d times",
                    run.ministry.count(), plan.dossiers(), run.restarts, run.agentRestarts, run.kills));
        }
    }

    private void deal(Run run, Plan plan, Blow blow, Random random) throws IOException, InterruptedException {
        switch (blow) {
            case AGENT_KILL -> {
                run.agent.kill();
                run.kills++;
                run.agent.start();
            }
            case AGENT_RESTART -> {
                run.agent.stop();
                run.agentRestarts++;
                run.agent.start();
            }
            case GATEWAY_RESTART -> {
                int port = run.ministry.address().getPort();
                run.ministry.close();
                TimeUnit.MILLISECONDS.sleep(random.nextInt(500));
                run.ministry = BytesMinistry.start(
                        BytesMinistry.settings(folder.resolve("ministry")).withPort(port),
                        run.keys,
                        InstantSource.system(),
                        new SecureRandom());
                run.restarts++;
                run.ministry.play(script(plan, plan.seed() + run.restarts));
            }
            default -> throw new IllegalStateException(blow.name());
        }
    }

    private void awaitAccepted(Run run, Plan plan, long wanted) throws IOException, InterruptedException {
        long seen = run.ministry.count();
        long quiet = 0;
        while (seen < wanted && quiet < 100L * (plan.cycle() + 60) && System.nanoTime() < run.until) {
            TimeUnit.MILLISECONDS.sleep(10);
            if (!run.agent.isAlive()) {
                throw new IOException("the agent ended by itself: see agent.log");
            }
            long now = run.ministry.count();
            quiet = now == seen ? quiet + 1 : 0;
            seen = now;
        }
    }

    /** Faults end; how long until the last dossier has arrived. */
    private Duration recover(Run run, Plan plan) throws IOException, InterruptedException {
        run.ministry.play(FaultScript.none());
        long healthy = System.nanoTime();
        // The oldest wait longest, so what was left by the trouble goes first; nothing that is late stays unseen.
        awaitLast(run, plan);
        Duration last = Duration.ofNanos(System.nanoTime() - healthy);
        // The counter learns the decisions by the event feed.
        Path status = folder.resolve("counter").resolve("agent-status.json");
        for (int i = 0; i < 600 && known(status) < plan.dossiers(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return last;
    }

    private static void awaitLast(Run run, Plan plan) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(3L * plan.cycle() + 60);
        while (run.ministry.count() < plan.dossiers() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static long known(Path status) {
        return AgentStatusFile.read(status)
                .map(it -> it.queue().getOrDefault(DossierStatus.APPROVED, 0L))
                .orElse(0L);
    }

    private List<Figure> count(Run run, Plan plan, Path data, Duration last, double seconds)
            throws IOException, QueueException {
        long missing = 0;
        long wrongBytes = 0;
        long unknownHere = 0;
        try (BenchCounter counter = new BenchCounter(data, run.training.kit(), InstantSource.system())) {
            for (int i = 0; i < plan.dossiers(); i++) {
                DossierId id = BenchCounter.id(i);
                QueuedDossier row = counter.queue().agent().find(id).orElseThrow();
                var there = run.ministry.find(id);
                missing += there.isEmpty() ? 1 : 0;
                wrongBytes += there.map(MinistryDossier::sha256)
                                .filter(row.sha256()::equals)
                                .isPresent()
                        ? 0
                        : 1;
                unknownHere += row.status() == DossierStatus.APPROVED ? 0 : 1;
            }
            run.stuck = counter.queue()
                    .counter()
                    .list(new QueueFilter(Set.of(DossierStatus.PARKED), Optional.empty(), 500))
                    .size();
        }
        String against = String.format(
                "%d dossiers, %.0f %% of requests disturbed, %d restarts of the gateway, %d of the agent, %d kills",
                plan.dossiers(), plan.faults() * 100, run.restarts, run.agentRestarts, run.kills);
        return List.of(
                Figure.atMost("chaos.not_accepted", missing, "dossiers", 0, against),
                Figure.atMost("chaos.other_bytes", wrongBytes, "dossiers", 0, against),
                Figure.atMost(
                        "chaos.accepted_more_than_once",
                        run.ministry.timesReceived() - run.ministry.count(),
                        "dossiers",
                        0,
                        against),
                Figure.atMost("chaos.not_known_at_the_counter", unknownHere, "dossiers", 0, against),
                Figure.atMost("chaos.parked", run.stuck, "dossiers", 0, against),
                Figure.atMost(
                        "chaos.last_after_recovery",
                        last.toMillis() / 1000.0,
                        "s",
                        plan.cycle() + LOOK_AND_UPLOAD,
                        "one cycle, the longest wait of a dossier, and a look at the queue and an upload"),
                Figure.plain("chaos.dossiers_per_second", plan.dossiers() / seconds, "1/s", against));
    }
}
