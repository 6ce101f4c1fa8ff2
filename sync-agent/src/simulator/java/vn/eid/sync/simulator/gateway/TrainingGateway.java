package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import vn.eid.sync.queue.QueueException;

/**
 * A reference ministry with everything that a counter needs to use it: what the demo starts inside itself, and what
 * {@code kiosk gateway} starts as a process of its own.
 *
 * @param kit keys, certificates and address for one station, in the folder {@code kit} beside the ministry's own files
 */
public record TrainingGateway(ReferenceMinistry ministry, CounterKit kit) implements AutoCloseable {
    /**
     * Starts it. Keys and certificates are made at the first start in a folder and kept there: a ministry that was
     * stopped and started again is the same to every counter that holds its kit.
     *
     * @param station code, e.g. {@code QN04}
     */
    public static TrainingGateway start(
            MinistrySettings settings, String station, InstantSource clock, SecureRandom random)
            throws IOException, QueueException {
        Files.createDirectories(settings.folder());
        ReferenceMinistry.Keys keys = KeptKeys.in(settings.folder(), clock, random);
        ReferenceMinistry ministry = ReferenceMinistry.start(settings, keys, clock, random);
        try {
            return of(ministry, settings.folder(), keys, station, clock, random);
        } catch (IOException | QueueException failed) {
            ministry.close();
            throw failed;
        }
    }

    /** A running ministry with a kit in its folder: the one that is there, when it is of the same authority. */
    static TrainingGateway of(
            ReferenceMinistry ministry,
            Path folder,
            ReferenceMinistry.Keys keys,
            String station,
            InstantSource clock,
            SecureRandom random)
            throws IOException, QueueException {
        // The ministry's own copy of its training key, so that anybody can open what was sealed for it.
        keys.encryption().write(folder, "ministry");
        return new TrainingGateway(
                ministry, CounterKit.write(folder.resolve("kit"), ministry.address(), keys, station, clock, random));
    }

    @Override
    public void close() {
        ministry.close();
    }
}
