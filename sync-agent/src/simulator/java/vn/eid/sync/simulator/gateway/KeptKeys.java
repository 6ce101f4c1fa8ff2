package vn.eid.sync.simulator.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.simulator.TestPki;

/**
 * The keys of a training ministry in its folder, as PKCS#12 with a well-known password: they guard nothing but drawn
 * citizens, and staying the same over a restart is what a real ministry does.
 */
final class KeptKeys {
    private static final char[] PASSWORD = "training".toCharArray();
    private static final String AUTHORITY = "authority";
    private static final String ENCRYPTION = "encryption";
    private static final String TLS = "tls";

    private KeptKeys() {}

    /** The keys of the folder; new ones when there are none, when they are unreadable, or when they have expired. */
    static ReferenceMinistry.Keys in(Path folder, InstantSource clock, SecureRandom random) throws IOException {
        Path file = folder.resolve("ministry.p12");
        Optional<ReferenceMinistry.Keys> kept = read(file, clock.instant(), random);
        if (kept.isPresent()) {
            return kept.get();
        }
        var made = ReferenceMinistry.Keys.create(TestPki.create(clock.instant(), random));
        write(file, made);
        return made;
    }

    private static Optional<ReferenceMinistry.Keys> read(Path file, Instant now, SecureRandom random) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            TestPki.Identity authority = identity(store, AUTHORITY);
            if (!now.isBefore(authority.certificate().getNotAfter().toInstant())) {
                return Optional.empty();
            }
            return Optional.of(new ReferenceMinistry.Keys(
                    TestPki.of(authority, random), identity(store, ENCRYPTION), identity(store, TLS)));
        } catch (IOException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private static TestPki.Identity identity(KeyStore store, String alias) throws GeneralSecurityException {
        if (!(store.getKey(alias, PASSWORD) instanceof PrivateKey key)) {
            throw new GeneralSecurityException("no key " + alias);
        }
        List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(alias))
                .map(X509Certificate.class::cast)
                .toList();
        return new TestPki.Identity(key, chain);
    }

    private static void write(Path file, ReferenceMinistry.Keys keys) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, PASSWORD);
            put(store, AUTHORITY, keys.pki().authority());
            put(store, ENCRYPTION, keys.encryption());
            put(store, TLS, keys.tls());
            store.store(out, PASSWORD);
        } catch (GeneralSecurityException unable) {
            throw new IOException("the Java runtime cannot write PKCS#12", unable);
        }
    }

    private static void put(KeyStore store, String alias, TestPki.Identity identity) throws GeneralSecurityException {
        store.setKeyEntry(alias, identity.key(), PASSWORD, identity.chain().toArray(X509Certificate[]::new));
    }
}
