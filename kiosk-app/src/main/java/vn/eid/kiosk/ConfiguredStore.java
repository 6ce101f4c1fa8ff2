package vn.eid.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;
import vn.eid.kiosk.cli.CommandFailure;
import vn.eid.kiosk.config.KioskConfig;
import vn.eid.sync.keys.KeyStoreSettings;
import vn.eid.sync.queue.QueueLocation;
import vn.eid.sync.station.StoreSettings;

/** Turns a configuration into settings of the store, and says which file is missing. */
final class ConfiguredStore {
    private static final int QUEUE_LIMIT = 100_000;

    private ConfiguredStore() {}

    static StoreSettings of(KioskConfig config) {
        return new StoreSettings(
                config.store().folder(),
                config.station().code() + "-" + config.station().counter(),
                keys(config),
                certificates(config.keys().ministryCertificate()).iterator().next(),
                new StoreSettings.Rules(config.store().reviewPercent(), QUEUE_LIMIT),
                server(config),
                config.station().zone());
    }

    static KeyStoreSettings keys(KioskConfig config) {
        char[] pin = secret(config.keys().pinFile());
        return config.keys()
                .tokenLibrary()
                .<KeyStoreSettings>map(
                        it -> new KeyStoreSettings.Pkcs11(it, config.keys().tokenSlot(), pin))
                .orElseGet(() -> new KeyStoreSettings.Pkcs12(config.keys().file(), pin));
    }

    private static Optional<QueueLocation.Shared> server(KioskConfig config) {
        return config.store()
                .databaseUrl()
                .map(url -> new QueueLocation.Shared(
                        url,
                        config.store().databaseUser(),
                        config.store()
                                .databasePasswordFile()
                                .map(ConfiguredStore::secret)
                                .orElse(new char[0])));
    }

    static char[] secret(Path file) {
        try {
            return Files.readString(file).strip().toCharArray();
        } catch (IOException unreadable) {
            throw new CommandFailure("Không đọc được tệp mật khẩu / secret file cannot be read: " + file, unreadable);
        }
    }

    @SuppressWarnings("unchecked")
    static Collection<X509Certificate> certificates(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            var found = (Collection<X509Certificate>)
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new CommandFailure("Không có chứng thư trong / no certificate in: " + pem);
            }
            return found;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new CommandFailure("Không đọc được chứng thư / certificate cannot be read: " + pem, unreadable);
        }
    }
}
