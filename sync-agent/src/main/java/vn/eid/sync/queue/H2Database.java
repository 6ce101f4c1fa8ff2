package vn.eid.sync.queue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.h2.engine.SysProperties;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** How H2 is opened here: which file, which switches, which secrets; see decision 1 in the README of sync-agent. */
final class H2Database {
    private static final String USER = "station";
    private static final String NAME = "queue";
    private static final String NAME_NEXT = "queue-next";
    private static final String FILE = ".mv.db";
    private static final String ENDPOINT = "queue.endpoint";
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LARGEST_ENDPOINT = 1000;
    private static final int KNOCK_MILLIS = 500;

    private H2Database() {}

    /** The database as its owner opens it. */
    static DataSource owned(Path folder, SecretKey key, Disk disk) throws QueueException {
        return owned(folder, NAME, key, disk);
    }

    private static DataSource owned(Path folder, String name, SecretKey key, Disk disk) throws QueueException {
        var path = disk.databaseName(folder.toAbsolutePath().resolve(name));
        if (path.contains(";")) {
            throw QueueException.unavailable("a semicolon in the data folder's name", null);
        }
        return source("jdbc:h2:" + path + ";CIPHER=AES;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0", key);
    }

    /**
     * Brings the database file to this version's form, as if in one step: H2 commits each change of a table by itself, so
     * the work is done on a copy, which takes the file's place by one rename. A start that dies in the middle leaves the
     * old file as it was; the half-made copy goes at the next start. Nobody may have the database open.
     */
    static void migrate(Path folder, SecretKey key, Disk disk) throws QueueException {
        var files = new DurableFiles(disk);
        var old = folder.resolve(NAME + FILE);
        var copy = folder.resolve(NAME_NEXT + FILE);
        files.delete(copy);
        if (files.exists(old)) {
            files.copy(old, copy);
        }
        var source = owned(folder, NAME_NEXT, key, disk);
        // Held open over the migration's own connections: with the last of them H2 closes and writes everything.
        try (var held = source.getConnection();
                var statement = held.createStatement()) {
            Schema.migrate(source);
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw Database.fault(e);
        }
        files.move(copy, old);
    }

    /** The database as another program of this machine joins it, while its owner runs. */
    static DataSource joined(Path folder, SecretKey key, DurableFiles files) {
        var source = new EndpointSource(folder.resolve(ENDPOINT), key, files);
        return source.dataSource();
    }

    private static JdbcDataSource source(String url, SecretKey key) {
        var hex = HexFormat.of().formatHex(key.getEncoded());
        var user = HexFormat.of().formatHex(LookupHash.hmac(key, "h2-user".getBytes(StandardCharsets.UTF_8)));
        var source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(USER);
        source.setPassword(hex + " " + user); // H2's way: the file's password, a blank, the user's
        return source;
    }

    /**
     * Lets other programs of this machine join.
     *
     * @throws QueueException {@code NOT_ALLOWED} when H2 would listen on all interfaces: the main must set {@code
     *     h2.bindAddress} to 127.0.0.1 before H2 is first touched
     */
    static Server serve(Path folder, DurableFiles files, SecureRandom random) throws QueueException {
        if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
            throw QueueException.notAllowed("h2.bindAddress is not " + LOOPBACK);
        }
        var name = new byte[32];
        random.nextBytes(name);
        var secret = HexFormat.of().formatHex(name);
        try {
            var path = folder.toAbsolutePath().resolve(NAME).toString();
            // Under this secret name the server opens this database, and under no other name anything.
            var server = Server.createTcpServer("-tcpPort", "0", "-ifExists", "-key", secret, path);
            server.start();
            files.store(
                    folder.resolve(ENDPOINT), (server.getPort() + " " + secret).getBytes(StandardCharsets.US_ASCII));
            return server;
        } catch (SQLException e) {
            throw QueueException.unavailable("the loopback listener did not start", e);
        }
    }

    /** Renames the database file, so that the next opening makes a new one; nobody may have it open. */
    static void setAside(Path folder, Disk disk, Instant now) throws QueueException {
        var lock = OwnerLock.take(folder, "the queue's folder", disk);
        try {
            var file = folder.resolve(NAME + FILE);
            if (disk.exists(file)) {
                new DurableFiles(disk).move(file, folder.resolve(NAME + "-" + now.toEpochMilli() + FILE + ".old"));
            }
        } finally {
            lock.close();
        }
    }

    /** Takes the rights of others away from what H2 has created. */
    static void ownerOnly(Path folder) throws QueueException {
        var file = folder.resolve(NAME + FILE);
        try {
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException e) {
            throw QueueException.unavailable("cannot protect the database file", e);
        }
    }

    /** Finds the owner anew at each connection, since its port and secret change with each start. */
    private record EndpointSource(Path endpoint, SecretKey key, DurableFiles files) {
        DataSource dataSource() {
            return new ConnectingSource(() -> {
                var parts = endpointText()
                        .orElseThrow(() -> new SQLException("the agent is not running", "08001"))
                        .split(" ");
                knock(Integer.parseInt(parts[0]));
                var url = "jdbc:h2:tcp://" + LOOPBACK + ":" + parts[0] + "/" + parts[1] + ";CIPHER=AES";
                return source(url, key).getConnection();
            });
        }

        /**
         * A port on which nobody listens refuses at once, but H2 asks again for more than a second, and an officer would
         * feel that with every look at the queue while the agent is down.
         */
        private static void knock(int port) throws SQLException {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(LOOPBACK, port), KNOCK_MILLIS);
            } catch (IOException nobody) {
                // Without the cause: an error of input or output would be taken for the disk's.
                throw new SQLException("the agent does not listen: " + nobody.getMessage(), "08001");
            }
        }

        private Optional<String> endpointText() throws SQLException {
            try {
                return files.read(endpoint, LARGEST_ENDPOINT)
                        .map(content -> new String(content, StandardCharsets.US_ASCII))
                        .filter(text -> text.matches("\\d{1,5} [0-9a-f]{64}"));
            } catch (QueueException e) {
                throw new SQLException("the agent's endpoint cannot be read", "08001", e);
            }
        }

        @Override
        public String toString() {
            return "endpoint";
        }
    }
}
