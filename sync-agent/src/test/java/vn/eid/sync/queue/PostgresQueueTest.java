package vn.eid.sync.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.Machine;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;

@DisplayName("The index in PostgreSQL, for a station with several counters")
class PostgresQueueTest extends QueueContract {
    private static Optional<PostgresServer> server = Optional.empty();

    @BeforeAll
    static void startServer() throws Exception {
        var programs = PostgresServer.programs();
        Machine.needs("postgresql", programs.isPresent());
        server = Optional.of(PostgresServer.start(programs.orElseThrow()));
    }

    @AfterAll
    static void stopServer() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    private static String schema(QueueFixture fixture) {
        return "t" + Integer.toHexString(fixture.folder.hashCode());
    }

    @Override
    StationQueue open(QueueFixture fixture, QueueSettings settings) throws Exception {
        return StationQueue.open(
                server.orElseThrow().schema(schema(fixture)), settings, fixture.disk, new SecureRandom());
    }

    @Test
    @DisplayName("notices a row that the server's administrator changed")
    void changedRow() throws Exception {
        fixture.add(queue, 1);
        server.orElseThrow().execute(schema(fixture), "update dossier set captor = 'canbo2'");
        fails(QueueFault.TAMPERED, () -> queue.counter().find(QueueFixture.id(1)));
    }

    @Test
    @DisplayName("goes on after the server has cut its connections")
    void serverRestart() throws Exception {
        fixture.add(queue, 1);
        server.orElseThrow()
                .execute(
                        schema(fixture),
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name like"
                                + " 'eid-counter%'");
        assertThat(queue.counter().find(QueueFixture.id(1))).isPresent();
        fixture.add(queue, 2);
    }

    @Test
    @DisplayName("does not open with a wrong password")
    void wrongPassword() throws Exception {
        var right = server.orElseThrow().schema(schema(fixture));
        var wrong = new QueueLocation.Shared(right.url(), right.user(), "no".toCharArray());
        fails(
                QueueFault.WRONG_KEY,
                () -> StationQueue.open(wrong, fixture.settings(), fixture.disk, new SecureRandom()));
    }

    @Test
    @DisplayName("serves two counters and their agents at once: every dossier is sent once, by its own counter's agent")
    void twoCountersTwoAgents() throws Exception {
        int each = 60;
        var first = new QueueFixture(folder, "A");
        var second = new QueueFixture(folder, "B");
        var sent = new ConcurrentLinkedQueue<DossierId>();
        var work = new ArrayList<Callable<Integer>>();
        for (var counter : List.of(first, second)) {
            // An hour, not a day: by a clock that runs ahead of the files' dates, a file being written looks abandoned.
            counter.time.pass(Duration.ofHours(1));
            int from = counter == first ? 0 : each;
            work.add(() -> capture(counter, from, each));
            work.add(() -> send(counter, sent, each));
            work.add(() -> send(counter, sent, each));
        }
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : threads.invokeAll(work, 100, TimeUnit.SECONDS)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(sent).hasSize(2 * each).doesNotHaveDuplicates();
        assertThat(queue.counter().counts()).isEqualTo(Map.of(DossierStatus.RECEIVED, 2L * each));
        assertThat(first.spool.files()).hasSize(2 * each);
    }

    private int capture(QueueFixture counter, int from, int count) throws Exception {
        try (var mine = open(counter, counter.settings())) {
            for (int i = from; i < from + count; i++) {
                counter.add(mine, i);
            }
        }
        return count;
    }

    private int send(QueueFixture counter, ConcurrentLinkedQueue<DossierId> sent, int count) throws Exception {
        try (var mine = open(counter, counter.settings())) {
            while (mine.agent().counts().getOrDefault(DossierStatus.RECEIVED, 0L) < count) {
                var lease = mine.agent().lease(Duration.ofMinutes(5));
                if (lease.isPresent()) {
                    var id = lease.get().dossier().id();
                    assertThat(counter.spool.contains(id))
                            .as("the file lies at this counter")
                            .isTrue();
                    sent.add(id);
                    mine.agent().received(lease.get(), receipt(lease.get(), counter));
                }
            }
        }
        return count;
    }

    private static Receipt receipt(Lease lease, QueueFixture counter) {
        return new Receipt(
                "R-" + lease.dossier().id(), lease.dossier().sha256(), counter.time.instant(), Optional.empty());
    }
}
