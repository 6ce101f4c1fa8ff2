package vn.eid.sync.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.X509ExtendedKeyManager;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/** {@link StationKeys} over a PKCS#12 file or a PKCS#11 token. */
public final class StationKeyStore implements StationKeys {
    private static final int SALT = 32;

    private final StoreKind kind;
    private final Optional<Provider> provider;
    private final PrivateKey signingKey;
    private final List<X509Certificate> chain;
    private final SecretKey wrappingKey;
    private final SecureRandom random;

    private StationKeyStore(OpenStore open, SecureRandom random) throws GeneralSecurityException, QueueException {
        this.kind = open.kind();
        this.provider = open.provider();
        this.random = random;
        var station = open.signingKeys()
                .current()
                .orElseThrow(() -> QueueException.sealKeyMissing("no keys yet: make them first", null));
        this.signingKey = (PrivateKey) required(open, station);
        this.wrappingKey = (SecretKey) required(open, OpenStore.WRAP);
        this.chain = Arrays.stream(open.store().getCertificateChain(station))
                .map(X509Certificate.class::cast)
                .toList();
    }

    /**
     * Opens the station's keys.
     *
     * @throws QueueException {@code SEAL_KEY_MISSING} when the store or its token is not there or holds no keys yet,
     *     {@code WRONG_KEY} when the PIN does not open it
     */
    public static StationKeyStore open(KeyStoreSettings settings, DurableFiles files, SecureRandom random)
            throws QueueException {
        var open = OpenStore.open(settings, files);
        try {
            return new StationKeyStore(open, random);
        } catch (GeneralSecurityException | ProviderException e) {
            throw QueueException.sealKeyMissing("the station's keys cannot be read", e);
        }
    }

    private static java.security.Key required(OpenStore open, String alias)
            throws GeneralSecurityException, QueueException {
        var key = open.store().getKey(alias, open.pin());
        if (key == null) {
            throw QueueException.sealKeyMissing("no key " + alias + ": make the keys first", null);
        }
        return key;
    }

    @Override
    public StoreKind kind() {
        return kind;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public PrivateKey signingKey() {
        return signingKey;
    }

    @Override
    public Optional<Provider> provider() {
        return provider;
    }

    @Override
    public X509ExtendedKeyManager tlsClient() {
        return new SingleKeyManager(signingKey, chain);
    }

    @Override
    public byte[] wrap(String purpose, byte[] secret) throws QueueException {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var box = new SecretBox(keyFor(salt), random).seal(purpose, secret);
        var wrapped = Arrays.copyOf(salt, SALT + box.length);
        System.arraycopy(box, 0, wrapped, SALT, box.length);
        return wrapped;
    }

    @Override
    public byte[] unwrap(String purpose, byte[] wrapped) throws QueueException {
        if (wrapped.length < SALT) {
            throw QueueException.tampered(purpose);
        }
        try {
            return new SecretBox(keyFor(Arrays.copyOf(wrapped, SALT)), random)
                    .open(purpose, Arrays.copyOfRange(wrapped, SALT, wrapped.length));
        } catch (QueueException e) {
            throw QueueException.wrongKey(purpose, e);
        }
    }

    /**
     * A fresh key that only the store can derive: AES-CBC of a random salt under the key that never leaves it. Chosen over
     * AES-GCM inside the token because makers disagree on the parameters of CKM_AES_GCM, and none on CKM_AES_CBC.
     */
    private SecretKey keyFor(byte[] salt) throws QueueException {
        try {
            var cipher = provider.isPresent()
                    ? Cipher.getInstance("AES/CBC/NoPadding", provider.get())
                    : Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, wrappingKey, new IvParameterSpec(new byte[16]));
            var derived = cipher.doFinal(salt);
            return new SecretKeySpec(Hkdf.expand(derived, "wrap/v1".getBytes(StandardCharsets.UTF_8), 32), "AES");
        } catch (GeneralSecurityException | ProviderException e) {
            throw QueueException.sealKeyMissing("the wrapping key cannot be used; is the token there?", e);
        }
    }
}
