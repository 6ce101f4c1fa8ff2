package vn.eid.sync.agent;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.gateway.MinistryGateway;
import vn.eid.sync.queue.AgentQueue;
import vn.eid.sync.queue.QueueException;

/**
 * The agent as a part that a process starts and stops: upload lanes, the status loop, the care of the spool and the
 * reporter, one thread each.
 */
public final class SyncAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncAgent.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** What a counter sealed while no agent ran waits so long at most. */
    private static final Duration UPKEEP = Duration.ofSeconds(10);

    private final MinistryGateway gateway;
    private final Reporter reporter;
    private final AgentLedger ledger;
    private final List<AgentLoop> loops = new ArrayList<>();
    private final List<AgentLoop> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean stopped;

    private SyncAgent(Parts parts, AgentSettings settings) {
        this.gateway = parts.gateway();
        this.ledger = new AgentLedger(parts.clock());
        SendingRules rules = new SendingRules(
                settings.patience().dossier(),
                settings.patience().host(),
                new Circuit(settings.patience().host()),
                settings.quietHours(),
                settings.legalClock());
        LeaseKeeper leases = new LeaseKeeper(parts.queue(), settings.patience().lease());
        this.reporter = new Reporter(
                parts.queue(), gateway, leases, rules, ledger, parts.clock(), outlets(settings, parts.watchers()));
        for (int lane = 1; lane <= settings.lanes(); lane++) {
            UploadLoop upload = new UploadLoop(parts.queue(), gateway, leases, rules, ledger, parts.clock());
            lanes.add(new AgentLoop("uploader-" + lane, upload, ledger));
        }
        StatusLoop status = new StatusLoop(parts.queue(), gateway, parts.sink(), rules, ledger, parts.clock());
        loops.addAll(lanes);
        loops.add(new AgentLoop("status-feed", status, ledger));
        loops.add(new AgentLoop("spool-upkeep", () -> keepUp(parts.queue()), ledger));
        loops.add(new AgentLoop("agent-report", reporter, ledger));
    }

    /**
     * What the agent works with.
     *
     * @param watchers told of every status, on the agent's thread
     */
    public record Parts(
            AgentQueue queue,
            MinistryGateway gateway,
            FeedSink sink,
            InstantSource clock,
            List<AgentStatusListener> watchers) {}

    /** Told of each status, every two seconds. */
    @FunctionalInterface
    public interface AgentStatusListener {
        void status(AgentStatus status);
    }

    /** Starts the agent on threads of its own. */
    public static SyncAgent start(Parts parts, AgentSettings settings, ThreadFactory threads) {
        SyncAgent agent = new SyncAgent(parts, settings);
        for (AgentLoop loop : agent.loops) {
            Thread thread = threads.newThread(loop);
            thread.setName(loop.toString());
            agent.threads.add(thread);
            thread.start();
        }
        return agent;
    }

    /** By itself, since it must go on while the line is down and must not hold up leases while it reads files. */
    private static Duration keepUp(AgentQueue queue) throws QueueException {
        queue.keepUp();
        return UPKEEP;
    }

    private static List<Reporter.Outlet> outlets(AgentSettings settings, List<AgentStatusListener> watchers) {
        List<Reporter.Outlet> outlets = new ArrayList<>();
        settings.statusFile().ifPresent(file -> outlets.add(new AgentStatusFile(file)));
        settings.metricsFile().ifPresent(file -> outlets.add(new PrometheusFile(file)));
        watchers.forEach(watcher -> outlets.add(watcher::status));
        return outlets;
    }

    /** Looks at the queue now: a dossier was added. */
    public void wake() {
        lanes.forEach(AgentLoop::wake);
    }

    /** The status now. */
    public AgentStatus status() throws QueueException {
        return reporter.status(Optional.empty());
    }

    /** The counters alone; unlike {@link #status} no question to the queue. */
    public AgentStatus.Totals totals() {
        return ledger.facts().totals();
    }

    /** Whether any loop did a step lately; false means that a watchdog should restart the process. */
    public boolean isMoving(Duration within) {
        return ledger.movedWithin(within);
    }

    /**
     * Stops: no new upload begins, what is under way is cut and resumed after the next start. Queue and gateway belong to
     * the caller, but the gateway is closed here, since closing it is what ends its calls.
     */
    @Override
    public void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        loops.forEach(AgentLoop::stop);
        gateway.close();
        for (Thread thread : threads) {
            join(thread);
        }
        try {
            reporter.publish(reporter.status(Optional.of(State.STOPPED)));
        } catch (QueueException unreadable) {
            LOG.warn("Last status not written: {}", unreadable.fault());
        }
    }

    private static void join(Thread thread) {
        try {
            TimeUnit.MILLISECONDS.timedJoin(thread, GRACE.toMillis());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("{} did not end in time; its lease ends by itself", thread.getName());
        }
    }
}
