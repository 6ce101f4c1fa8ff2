package vn.eid.sync.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.simulator.TestPki;

/** What the tests of the gateway share: certificates, clients, files of random bytes. */
public final class GatewayRig implements AutoCloseable {
    public static final SecureRandom RANDOM = new SecureRandom();

    private final TestPki pki = TestPki.create(Instant.now(), RANDOM);
    private final TestPki.Identity station = pki.station("QN04");
    private final ExecutorService io = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gateway-io");
        thread.setDaemon(true);
        return thread;
    });

    public TestPki pki() {
        return pki;
    }

    public TestPki.Identity station() {
        return station;
    }

    public ExecutorService io() {
        return io;
    }

    public GatewayTls tls() {
        return tls(Optional.of(station), List.of(pki.ca()));
    }

    public GatewayTls tls(Optional<TestPki.Identity> identity, List<X509Certificate> authorities) {
        try {
            return GatewayTls.of(identity.map(GatewayRig::keyManager), authorities);
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static X509ExtendedKeyManager keyManager(TestPki.Identity identity) {
        try {
            char[] password = "test".toCharArray();
            KeyStore store = identity.keyStore(password);
            KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, password);
            return (X509ExtendedKeyManager) factory.getKeyManagers()[0];
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public HttpsMinistryGateway client(URI address, Path state) {
        return client(GatewaySettings.of(address), tls(), state);
    }

    public HttpsMinistryGateway client(GatewaySettings settings, GatewayTls tls, Path state) {
        return new HttpsMinistryGateway(
                settings, tls, new FileUploadUrlStore(state), io, InstantSource.system(), System::nanoTime);
    }

    /** A file of random bytes under a dossier number. */
    public static UploadItem item(Path folder, int number, int size) throws IOException, GeneralSecurityException {
        byte[] bytes = new byte[size];
        new Random(number).nextBytes(bytes);
        DossierId id = new DossierId(String.format("QN04-261120-%06d", number));
        Path file = Files.write(folder.resolve(id + ".p7m"), bytes);
        return new UploadItem(
                id,
                file,
                size,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    @Override
    public void close() {
        io.shutdown();
    }
}
