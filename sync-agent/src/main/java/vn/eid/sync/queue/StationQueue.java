package vn.eid.sync.queue;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The open index with its ports. Opened once per program by the composition root and closed by it, after every thread that
 * uses it has ended; closing a port alone only gives its connection back.
 */
public final class StationQueue implements AutoCloseable {
    private final JdbcDossierQueue counter;
    private final JdbcAgentQueue agent;
    private final JdbcMaintenance maintenance;
    private final JdbcVisitBook visits;
    private final JdbcStatusLookup lookup;
    private final Database lists;
    private final QueueSettings settings;
    private final Deque<AutoCloseable> resources;

    private StationQueue(Supplier<Database> connections, QueueSettings settings, Deque<AutoCloseable> resources) {
        var counter = connections.get();
        var agent = connections.get();
        this.lists = connections.get();
        this.counter = new JdbcDossierQueue(counter, settings);
        this.maintenance = new JdbcMaintenance(counter, settings);
        this.visits = new JdbcVisitBook(counter, settings);
        this.lookup = new JdbcStatusLookup(counter, settings);
        this.settings = settings;
        this.agent = new JdbcAgentQueue(agent, settings, new Upkeep(reconciliation(), settings.time()));
        this.resources = resources;
        resources.push(counter);
        resources.push(agent);
        resources.push(lists);
    }

    /**
     * Opens the index.
     *
     * @param random makes the secret name under which other programs join
     * @throws QueueException {@code IN_USE}, {@code WRONG_KEY}, {@code NEWER_SCHEMA}, {@code UNAVAILABLE}: nothing is
     *     changed then
     */
    public static StationQueue open(QueueLocation location, QueueSettings settings, Disk disk, SecureRandom random)
            throws QueueException {
        if (location instanceof QueueLocation.Owned owned) {
            return own(owned, settings, disk, random);
        }
        if (location instanceof QueueLocation.Joined joined) {
            var source = H2Database.joined(joined.folder(), joined.key(), new DurableFiles(disk));
            // The agent makes the change durable for the counter too: its sync writes everything that is committed.
            return new StationQueue(() -> h2(source), settings, new ArrayDeque<>());
        }
        return shared((QueueLocation.Shared) location, settings);
    }

    private static StationQueue own(QueueLocation.Owned owned, QueueSettings settings, Disk disk, SecureRandom random)
            throws QueueException {
        var resources = new ArrayDeque<AutoCloseable>();
        resources.push(OwnerLock.take(owned.folder(), "the queue's folder", disk));
        try {
            var source = H2Database.owned(owned.folder(), owned.key(), disk);
            // Held open to the end: H2 closes a database with its last connection, and opening takes a while.
            resources.push(connected(source));
            if (!Schema.isCurrent(source)) {
                closeQuietly(resources.pop());
                H2Database.migrate(owned.folder(), owned.key(), disk);
                // Opened anew for another reason too: 2.4.240 binds a new table's checks to the session that made it.
                resources.push(connected(source));
                fillWords(h2(source), settings);
            }
            H2Database.ownerOnly(owned.folder());
            if (owned.shared()) {
                var server = H2Database.serve(owned.folder(), new DurableFiles(disk), random);
                resources.push(server::stop);
            }
            return new StationQueue(() -> h2(source), settings, resources);
        } catch (QueueException e) {
            closeAll(resources);
            throw e;
        }
    }

    private static StationQueue shared(QueueLocation.Shared shared, QueueSettings settings) throws QueueException {
        var source = new PGSimpleDataSource();
        source.setURL(shared.url());
        source.setUser(shared.user());
        source.setPassword(new String(shared.password()));
        source.setApplicationName("eid-counter " + settings.counter());
        // A server on the same wire answers at once; a dead one must not hold an officer up.
        source.setConnectTimeout(5);
        source.setSocketTimeout(30);
        source.setTcpKeepAlive(true);
        source.setOptions("-c synchronous_commit=on");
        // A list of 25,000 citizens goes over the wire in hundreds of statements instead of tens of thousands.
        source.setReWriteBatchedInserts(true);
        if (Schema.migrate(source)) {
            fillWords(new Database(source, Optional.empty()), settings);
        }
        return new StationQueue(() -> new Database(source, Optional.empty()), settings, new ArrayDeque<>());
    }

    private static void fillWords(Database database, QueueSettings settings) throws QueueException {
        try (database) {
            new WordIndex(settings.lookup()).fill(database, settings.spool());
        }
    }

    private static Database h2(DataSource source) {
        return new Database(source, Optional.of("CHECKPOINT SYNC"));
    }

    private static AutoCloseable connected(DataSource source) throws QueueException {
        try {
            return source.getConnection();
        } catch (java.sql.SQLException e) {
            throw Database.fault(e);
        }
    }

    /** For the officer's counter. */
    public DossierQueue counter() {
        return counter;
    }

    /** For supervisors. */
    public Supervision supervision() {
        return counter;
    }

    /** For the agent. */
    public AgentQueue agent() {
        return agent;
    }

    /** Booked visits and walk-ins of the station. */
    public VisitBook visits() {
        return visits;
    }

    /** For the citizen's own look-up without the card. */
    public StatusLookup statusLookup() {
        return lookup;
    }

    /** For finding dossiers and for reports, over a connection that neither counter nor agent waits for. */
    public DossierSearch search() {
        return new JdbcDossierSearch(lists, settings);
    }

    /** For the station's own lists, which lie in the same database as the index. */
    public Database lists() {
        return lists;
    }

    /** Brings spool and index into agreement. */
    public Reconciliation reconciliation() {
        return new Reconciliation(counter, maintenance, settings.spool(), settings.time());
    }

    /** Makes the missing rows of many sealed files of this counter in one transaction. */
    public void restore(List<SpoolEntry> entries) throws QueueException {
        counter.restore(entries);
    }

    /** Erases sealed files after the ministry's decision. */
    public Retention retention() {
        return new Retention(maintenance, settings.spool(), settings.time());
    }

    /** Carries sealed files out and receipts in, without a network. */
    public Transfer transfer() {
        return new Transfer(maintenance, agent, settings);
    }

    /**
     * Makes the index anew from the sealed files and labels. The old database is kept beside the new one under another
     * name; every dossier whose file is still here waits again, which is safe, since the ministry answers a repeated
     * dossier with its first receipt.
     *
     * @return what was restored
     */
    public static List<Reconciliation.Finding> rebuild(
            QueueLocation.Owned location, QueueSettings settings, Disk disk, SecureRandom random)
            throws QueueException {
        H2Database.setAside(location.folder(), disk, settings.time().instant());
        try (var queue = open(location, settings, disk, random)) {
            return queue.reconciliation().run(Reconciliation.Depth.FULL);
        }
    }

    @Override
    public void close() throws QueueException {
        closeAll(resources);
    }

    private static void closeQuietly(AutoCloseable connection) throws QueueException {
        var one = new ArrayDeque<AutoCloseable>();
        one.push(connection);
        closeAll(one);
    }

    private static void closeAll(Deque<AutoCloseable> resources) throws QueueException {
        var interrupted = Thread.interrupted(); // see Database: H2 must not meet an interrupted thread
        Optional<Exception> failure = Optional.empty();
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) { // AutoCloseable promises no less; the others must still be closed
                failure = Optional.of(e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure.isPresent()) {
            throw QueueException.unavailable("closing", failure.get());
        }
    }
}
