package vn.eid.sync.queue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL server from Debian's package, in a folder of its own, on a free loopback port. */
public final class PostgresServer {
    private static final String USER = "station";
    private static final String PASSWORD = "station-test";

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgresServer(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Folder of the server's programs, if the package is there. */
    public static Optional<Path> programs() throws IOException {
        var root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (var versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    public static PostgresServer start(Path programs) throws Exception {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "pg-test");
        var server = new PostgresServer(programs, folder, freePort());
        Files.writeString(folder.resolve("password"), PASSWORD);
        if (isRoot()) {
            server.run(List.of("chown", "-R", "postgres", folder.toString()));
        }
        var data = folder.resolve("data").toString();
        server.asServer(
                "initdb",
                "-D",
                data,
                "-U",
                USER,
                "--auth=scram-sha-256",
                "-E",
                "UTF8",
                "--no-sync",
                "--pwfile",
                folder.resolve("password").toString());
        server.asServer(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + server.port + " -c listen_addresses=127.0.0.1 -k " + folder,
                "start");
        return server;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private void asServer(String program, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private void run(List<String> command) throws Exception {
        var output = Files.createTempFile("pg-test", ".out");
        var process = new ProcessBuilder(command)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(command.get(command.size() - 1) + ": " + Files.readString(output));
        }
        Files.delete(output);
    }

    /** A place of its own for one test. */
    public QueueLocation.Shared schema(String name) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var connection = DriverManager.getConnection(url, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + name);
        }
        return new QueueLocation.Shared(url + "?currentSchema=" + name, USER, PASSWORD.toCharArray());
    }

    void execute(String schema, String sql) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?currentSchema=" + schema;
        try (var connection = DriverManager.getConnection(url, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public void stop() throws Exception {
        asServer("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "fast", "-w", "stop");
        run(List.of("rm", "-rf", folder.toString()));
    }
}
