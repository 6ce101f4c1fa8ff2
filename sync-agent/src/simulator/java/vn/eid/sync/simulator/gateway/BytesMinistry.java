package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.gateway.MinistryDossier.Person;

/** A ministry that takes any bytes for a dossier in good order: for measurements of the line, not of dossiers. */
public final class BytesMinistry {
    private static final DossierInspector ANYTHING = (dossier, content) -> new Findings(
            Optional.of(new Person("THU", dossier.id().value().substring(5, 11), "+84")),
            Optional.empty(),
            Optional.empty(),
            List.of());

    private BytesMinistry() {}

    /** Starts one with new keys, and the kit of a counter. */
    public static TrainingGateway start(Path folder, InstantSource clock, SecureRandom random)
            throws IOException, QueueException {
        Files.createDirectories(folder);
        ReferenceMinistry.Keys keys = ReferenceMinistry.Keys.create(TestPki.create(clock.instant(), random));
        ReferenceMinistry ministry = start(settings(folder), keys, clock, random);
        CounterKit kit = CounterKit.write(folder.resolve("kit"), ministry.address(), keys, "QN04", clock, random);
        return new TrainingGateway(ministry, kit);
    }

    /** The same with keys of one's own, with which it can be started again on the same folder. */
    public static TrainingGateway start(
            Path folder, ReferenceMinistry.Keys keys, InstantSource clock, SecureRandom random)
            throws IOException, QueueException {
        Files.createDirectories(folder);
        return TrainingGateway.of(start(settings(folder), keys, clock, random), folder, keys, "QN04", clock, random);
    }

    /** Starts one with keys of one's own, e.g. again after a stop. */
    public static ReferenceMinistry start(
            MinistrySettings settings, ReferenceMinistry.Keys keys, InstantSource clock, SecureRandom random) {
        return ReferenceMinistry.start(settings, keys, Optional.of(ANYTHING), clock, random);
    }

    /** Approves everything at once. */
    public static MinistrySettings settings(Path folder) {
        return new MinistrySettings(
                folder, 0, MinistrySettings.Review.AUTOMATIC, Duration.ofMillis(300), List.of(), Set.of());
    }
}
