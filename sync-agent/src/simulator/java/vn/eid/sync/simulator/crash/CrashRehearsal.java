package vn.eid.sync.simulator.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import vn.eid.sync.queue.Reconciliation.Depth;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingStore;

/** One undisturbed life of a child, from whose classes the archive for the others is made. */
public final class CrashRehearsal {
    private static final int LIVES = 2;
    private static final int DOSSIERS = 5;

    private CrashRehearsal() {}

    /** Argument: an empty folder. */
    public static void main(String... arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        var time = InstantSource.system();
        var random = new SecureRandom();
        var pki = TestPki.create(time.instant(), random);
        Files.createDirectories(folder);
        TrainingStore.certify(folder, pki, time, random);
        pki.ministryEncryption().write(folder, "ministry");
        for (int life = 0; life < LIVES; life++) {
            CrashChild.live(folder, new CrashExpectations(), Depth.FULL, new Random(life), DOSSIERS);
        }
    }
}
