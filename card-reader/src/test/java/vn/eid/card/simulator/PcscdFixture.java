package vn.eid.card.simulator;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A pcscd of our own with the vpcd readers and nothing else, started for a test and ended after it. The machine has room
 * for one, so a lock file keeps test runs apart. Where it cannot be had the test is skipped with one loud line, and fails
 * if the environment says CI=true.
 */
public final class PcscdFixture implements AutoCloseable {
    /** First slot of vpcd. */
    public static final int PORT = 35963;

    private static final Path DAEMON = Path.of("/usr/sbin/pcscd");
    private static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    private static final Path SOCKET = Path.of("/run/pcscd/pcscd.comm");
    private static final Path LOCK = Path.of(System.getProperty("java.io.tmpdir"), "pcscd-fixture.lock");
    private static final Duration START = Duration.ofSeconds(20);
    private static final int LOCK_SECONDS = 180;
    private static final Duration OTHER_SERVICE = Duration.ofSeconds(60);

    private final Path configuration;
    private Process daemon;

    private PcscdFixture(Path configuration) throws IOException {
        this.configuration = configuration;
        this.daemon = launch();
    }

    /** Starts the service, or skips the calling test. */
    public static PcscdFixture startOrSkip() throws IOException, InterruptedException {
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
            unavailable(obstacle.get());
        }
        if (!awaitNoOtherService()) {
            unavailable("another pcscd runs on this machine");
        }
        Path configuration = Files.createTempDirectory("reader.conf.d");
        Files.writeString(
                configuration.resolve("vpcd"),
                String.format(
                        "FRIENDLYNAME \"Virtual PCD\"%nDEVICENAME /dev/null:0x%X%nLIBPATH %s%nCHANNELID 0x%X%n",
                        PORT, DRIVER, PORT));
        PcscdFixture fixture = new PcscdFixture(configuration);
        if (!fixture.awaitService()) {
            fixture.close();
            unavailable("pcscd did not start within " + START.toSeconds() + " s");
        }
        return fixture;
    }

    /** Ends the service as a crash would. */
    public void kill() throws InterruptedException {
        daemon.destroyForcibly();
        daemon.waitFor(10, TimeUnit.SECONDS);
    }

    /** Starts the service again after {@link #kill()}. */
    public void restart() throws IOException, InterruptedException {
        Files.deleteIfExists(SOCKET);
        daemon = launch();
        if (!awaitService()) {
            throw new IOException("pcscd did not start again");
        }
    }

    /** Process of the service, to stop and continue it. */
    public ProcessHandle process() {
        return daemon.toHandle();
    }

    @Override
    public void close() throws IOException {
        daemon.destroy();
        try {
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        } catch (InterruptedException stop) {
            daemon.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(configuration.resolve("vpcd"));
        Files.deleteIfExists(configuration);
    }

    private Process launch() throws IOException {
        // --no-fork: the service itself holds the lock, so whoever ends it frees it
        List<String> command = List.of(
                "flock",
                "--no-fork",
                "--timeout",
                String.valueOf(LOCK_SECONDS),
                LOCK.toString(),
                DAEMON.toString(),
                "--foreground",
                "--error",
                "--config",
                configuration.toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private boolean awaitService() throws InterruptedException {
        long deadline = System.nanoTime() + START.plusSeconds(LOCK_SECONDS).toNanos();
        while (daemon.isAlive() && System.nanoTime() < deadline) {
            if (isDaemonItself() && answers()) {
                return true;
            }
            Thread.sleep(50);
        }
        return false;
    }

    /** Somebody's tests may run a service of their own without our lock. */
    private static boolean awaitNoOtherService() throws InterruptedException {
        long deadline = System.nanoTime() + OTHER_SERVICE.toNanos();
        while (answers()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(500);
        }
        return true;
    }

    /** Until the lock is free the process is still the locking tool, and the socket belongs to somebody else. */
    private boolean isDaemonItself() {
        return daemon.info().command().map(path -> path.endsWith("pcscd")).orElse(false);
    }

    private static boolean answers() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(SOCKET))) {
            return channel.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Optional<String> obstacle() throws IOException {
        if (Boolean.getBoolean("skip.machine")) {
            return Optional.of("-Dskip.machine=true was given");
        }
        if (!Files.isExecutable(DAEMON)) {
            return Optional.of("package pcscd is not installed");
        }
        if (!Files.exists(DRIVER)) {
            return Optional.of("package vsmartcard-vpcd is not installed");
        }
        if (!Files.isWritable(Path.of("/run"))) {
            return Optional.of("starting pcscd needs root");
        }
        return Optional.empty();
    }

    private static void unavailable(String reason) {
        String line = "SKIPPED: tests over pcscd and vpcd, because " + reason;
        System.out.println(line);
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(line);
        }
        Assumptions.abort(line);
    }
}
