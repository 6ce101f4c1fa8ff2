package vn.eid.sync.seal;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.X509ExtendedKeyManager;
import vn.eid.sync.audit.AuditExtract;
import vn.eid.sync.keys.StationKeys;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.simulator.TestPki;

/** Keys for tests of sealing, without a key store. */
public final class SealFixture {
    public static final AuditExtract EXTRACT = new AuditExtract(List.of("{\"seq\":1}"), 1, "ab".repeat(32));

    private SealFixture() {}

    public static SpoolSealer sealer(TestPki.Identity station, X509Certificate ministry, Spool spool, Instant now) {
        return new SpoolSealer(
                new CmsSeal(keys(station), ministry, new SecureRandom()),
                spool,
                id -> EXTRACT,
                new LookupHash(key(101)),
                InstantSource.fixed(now));
    }

    /** @param seed another one is another counter */
    public static Spool spool(Path folder, int seed) {
        return new Spool(folder, new DurableFiles(new LocalDisk()), new SecretBox(key(seed), new SecureRandom()));
    }

    public static SecretKey key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new SecretKeySpec(bytes, "AES");
    }

    public static StationKeys keys(TestPki.Identity station) {
        return new StationKeys() {
            @Override
            public StoreKind kind() {
                return StoreKind.PKCS12;
            }

            @Override
            public List<X509Certificate> chain() {
                return station.chain();
            }

            @Override
            public PrivateKey signingKey() {
                return station.key();
            }

            @Override
            public Optional<Provider> provider() {
                return Optional.empty();
            }

            @Override
            public X509ExtendedKeyManager tlsClient() {
                throw new AssertionError("no TLS in these tests");
            }

            @Override
            public byte[] wrap(String purpose, byte[] secret) {
                return new SecretBox(key(77), new SecureRandom()).seal(purpose, secret);
            }

            @Override
            public byte[] unwrap(String purpose, byte[] wrapped) throws vn.eid.sync.queue.QueueException {
                return new SecretBox(key(77), new SecureRandom()).open(purpose, wrapped);
            }
        };
    }
}
