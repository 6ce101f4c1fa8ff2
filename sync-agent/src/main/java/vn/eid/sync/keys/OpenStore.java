package vn.eid.sync.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import vn.eid.sync.keys.StationKeys.StoreKind;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;

/** A key store that is open, and how to make changes to it durable. */
final class OpenStore {
    /** The AES key that wraps the machine's secrets. */
    static final String WRAP = "station-wrap";

    private static final long LARGEST_STORE = 1 << 20;

    private final KeyStoreSettings settings;
    private final DurableFiles files;
    private final KeyStore store;
    private final Optional<Provider> provider;

    private OpenStore(KeyStoreSettings settings, DurableFiles files, KeyStore store, Optional<Provider> provider) {
        this.settings = settings;
        this.files = files;
        this.store = store;
        this.provider = provider;
    }

    /** Opens the store; a PKCS#12 file that does not exist yet is an empty store. */
    static OpenStore open(KeyStoreSettings settings, DurableFiles files) throws QueueException {
        return settings instanceof KeyStoreSettings.Pkcs11 token
                ? openToken(token, files)
                : openFile((KeyStoreSettings.Pkcs12) settings, files);
    }

    private static OpenStore openFile(KeyStoreSettings.Pkcs12 settings, DurableFiles files) throws QueueException {
        var content = files.read(settings.file(), LARGEST_STORE);
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(content.map(ByteArrayInputStream::new).orElse(null), settings.pin());
            return new OpenStore(settings, files, store, Optional.empty());
        } catch (GeneralSecurityException | IOException e) {
            throw QueueException.wrongKey("key store " + settings, e);
        }
    }

    private static OpenStore openToken(KeyStoreSettings.Pkcs11 settings, DurableFiles files) throws QueueException {
        var configuration = "--name=station-" + settings.slotListIndex() + "\nlibrary=" + settings.library()
                + "\nslotListIndex=" + settings.slotListIndex()
                // Keys of this program stay in the token and cannot be read out of it.
                + "\nattributes(generate, CKO_PRIVATE_KEY, *) = {\n CKA_SENSITIVE = true\n CKA_EXTRACTABLE = false\n}"
                + "\nattributes(generate, CKO_SECRET_KEY, CKK_AES) = {\n CKA_SENSITIVE = true\n"
                + " CKA_EXTRACTABLE = false\n CKA_ENCRYPT = true\n CKA_DECRYPT = true\n}\n";
        var base = Security.getProvider("SunPKCS11");
        if (base == null) {
            throw QueueException.sealKeyMissing("this Java runtime has no PKCS#11", null);
        }
        try {
            var provider = base.configure(configuration);
            var store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, settings.pin());
            return new OpenStore(settings, files, store, Optional.of(provider));
        } catch (GeneralSecurityException
                | IOException
                | IllegalArgumentException
                | java.security.ProviderException e) {
            throw QueueException.sealKeyMissing("no token or wrong PIN: " + settings, e);
        }
    }

    SigningKeys signingKeys() {
        return new SigningKeys(store);
    }

    KeyStore store() {
        return store;
    }

    Optional<Provider> provider() {
        return provider;
    }

    char[] pin() {
        return settings.pin();
    }

    StoreKind kind() {
        return settings instanceof KeyStoreSettings.Pkcs11 ? StoreKind.PKCS11 : StoreKind.PKCS12;
    }

    /** Makes the changes durable; a token has stored them already. */
    void save() throws QueueException {
        if (settings instanceof KeyStoreSettings.Pkcs12 file) {
            var content = new ByteArrayOutputStream();
            try {
                store.store(content, file.pin());
            } catch (GeneralSecurityException | IOException e) {
                throw QueueException.notDurable("key store", e);
            }
            files.store(file.file(), content.toByteArray());
        }
    }
}
