package vn.eid.kiosk.simulator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.eid.card.AccessKey;
import vn.eid.card.CardReaders;
import vn.eid.card.inspection.MemoryTrustStore;
import vn.eid.card.inspection.TrustFolder;
import vn.eid.card.inspection.TrustStore;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.card.simulator.pki.TestCsca;
import vn.eid.kiosk.DeviceTools;

/** The tools of the training edition: it trusts the authority of its own cards and knows their numbers. */
final class TrainingTools extends DeviceTools {
    private final Clock clock;

    TrainingTools(Clock clock) {
        super(
                clock,
                new SecureRandom(),
                TrainingFolders.models(),
                TrainingFolders.data().resolve("trust"));
        this.clock = clock;
    }

    @Override
    public CardReaders readers(Pattern names, Optional<Path> trust) {
        return readers(names, trust.<TrustStore>map(TrustFolder::new).orElseGet(this::ownAuthority));
    }

    private TrustStore ownAuthority() {
        var authority = TestCsca.vietnam();
        return new MemoryTrustStore(
                List.of(authority.certificate()), List.of(authority.crl(clock.instant(), List.of())));
    }

    @Override
    public List<AccessKey> keysWithoutAsking() {
        return List.of(new AccessKey.Can(Citizens.number(0).can()));
    }
}
