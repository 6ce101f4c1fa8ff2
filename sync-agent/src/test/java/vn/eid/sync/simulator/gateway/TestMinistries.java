package vn.eid.sync.simulator.gateway;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.simulator.gateway.MinistryDossier.Person;

/** Ministries for tests. */
public final class TestMinistries {
    private TestMinistries() {}

    /** A ministry that takes any bytes for a dossier in good order. */
    public static ReferenceMinistry ofBytes(Path folder, ReferenceMinistry.Keys keys, InstantSource clock) {
        return ofBytes(MinistrySettings.demo(folder, List.of()), keys, clock);
    }

    /** The same with settings of one's own. */
    public static ReferenceMinistry ofBytes(
            MinistrySettings settings, ReferenceMinistry.Keys keys, InstantSource clock) {
        DossierInspector anything = (dossier, content) -> new Findings(
                Optional.of(
                        new Person("THU " + dossier.id(), dossier.id().value().substring(5, 11), "+84")),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return ReferenceMinistry.start(settings, keys, Optional.of(anything), clock, new SecureRandom());
    }
}
