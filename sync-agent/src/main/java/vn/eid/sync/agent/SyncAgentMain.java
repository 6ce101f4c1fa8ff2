package vn.eid.sync.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.eid.sync.queue.QueueException;

/**
 * The agent as a service: {@code SyncAgentMain --config FILE}. Runs until it is told to stop (SIGTERM, or the Windows
 * service manager's stop), ends uploads at their next byte and goes on with them after the next start.
 */
public final class SyncAgentMain {
    private static final Duration STUCK = Duration.ofMinutes(3);
    private static final long LOOK = 10_000;
    private static final int BAD_CONFIGURATION = 78; // EX_CONFIG of sysexits.h
    private static final int CANNOT_START = 69; // EX_UNAVAILABLE

    private SyncAgentMain() {}

    /** Starts the service. */
    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length != 2 || !arguments[0].equals("--config")) {
            System.err.println("usage: SyncAgentMain --config FILE");
            System.exit(BAD_CONFIGURATION);
        }
        // Before any class of H2 is loaded: its server, which the counter joins, must not listen on the network.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            run(AgentConfig.read(Path.of(arguments[1])));
        } catch (AgentConfig.Unusable unusable) {
            System.err.println(unusable.getMessage());
            System.exit(BAD_CONFIGURATION);
        } catch (QueueException | IOException | GeneralSecurityException failed) {
            System.err.println("the agent does not start: " + failed.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(AgentConfig.Plan plan)
            throws QueueException, IOException, GeneralSecurityException, InterruptedException {
        ServiceManager manager = new ServiceManager(Optional.ofNullable(System.getenv("NOTIFY_SOCKET")));
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AgentService service = AgentService.start(plan, InstantSource.system(), new SecureRandom());
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stop.countDown();
                            await(stopped);
                        },
                        "shutdown"));
        manager.ready();
        IdleMemory memory = new IdleMemory(System::gc);
        long period = Math.min(LOOK, Watchdog.period(Optional.ofNullable(System.getenv("WATCHDOG_USEC"))));
        while (!stop.await(period, TimeUnit.MILLISECONDS)) {
            // Silence is the message: a process whose loops hang is killed and started again by systemd.
            if (service.agent().isMoving(STUCK)) {
                manager.alive("running");
            }
            memory.look(service.agent().totals().bytesSent());
            if (service.wantsRestart()) {
                service.close();
                service = AgentService.start(plan, InstantSource.system(), new SecureRandom());
            }
        }
        manager.stopping();
        service.close();
        stopped.countDown();
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
