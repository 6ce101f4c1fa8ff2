package vn.eid.sync.queue;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import vn.eid.sync.Machine;

@DisplayName("Finding dossiers in PostgreSQL")
class PostgresSearchTest extends SearchContract {
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

    @Override
    StationQueue open(QueueFixture fixture) throws Exception {
        return StationQueue.open(
                server.orElseThrow().schema("t" + Integer.toHexString(fixture.folder.hashCode())),
                fixture.settings(),
                fixture.disk,
                new SecureRandom());
    }
}
