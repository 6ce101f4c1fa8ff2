package vn.eid.sync.simulator;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import vn.eid.sync.keys.KeyAdministration;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.station.StoreSettings;

/** A counter's store with training keys, in any folder. */
public final class TrainingStore {
    private static final String PIN = "training";

    private TrainingStore() {}

    /** Settings of a training counter whose keys lie in a PKCS#12 file of the folder. */
    public static StoreSettings settings(Path folder, X509Certificate ministry) {
        return new StoreSettings(
                folder,
                "QN04-1",
                keys(folder),
                ministry,
                new StoreSettings.Rules(0, 1_000_000),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private static KeyStoreSettings keys(Path folder) {
        return new KeyStoreSettings.Pkcs12(folder.resolve("keys").resolve("station.p12"), PIN.toCharArray());
    }

    /** Makes the station's keys and has the training authority certify them. */
    public static void certify(Path folder, TestPki pki, InstantSource time, SecureRandom random)
            throws QueueException {
        var keys = new KeyAdministration(keys(folder), new DurableFiles(new LocalDisk()), random, time);
        keys.init(new X500Principal("CN=Training station QN04-1,O=Training,C=VN"));
        keys.install(pki.grant(keys.request()));
    }
}
