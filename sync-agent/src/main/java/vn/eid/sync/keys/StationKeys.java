package vn.eid.sync.keys;

import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;
import vn.eid.sync.queue.QueueException;

/** The opened key store of a station. Thread-safe. */
public interface StationKeys {
    /** Where the private key lies; on record in each dossier. */
    StoreKind kind();

    /** The station's certificate first, then its issuers. */
    List<X509Certificate> chain();

    /** The station's certificate. */
    default X509Certificate certificate() {
        return chain().get(0);
    }

    /** For signatures; without an encoding when it lives in a token. */
    PrivateKey signingKey();

    /** The provider that must use the keys of this store; empty for keys in memory. */
    Optional<Provider> provider();

    /** Presents the station's certificate to the ministry in TLS. */
    X509ExtendedKeyManager tlsClient();

    /**
     * Encrypts a small secret so that only this station's store can open it.
     *
     * @param purpose bound to the result, must be given again to open it
     */
    byte[] wrap(String purpose, byte[] secret) throws QueueException;

    /** Opens what {@link #wrap} made; {@code WRONG_KEY} when it is another station's or altered. */
    byte[] unwrap(String purpose, byte[] wrapped) throws QueueException;

    /** Kinds of stores. */
    enum StoreKind {
        /** A token or HSM: the private key never leaves it. */
        PKCS11,
        /** A password-protected file. */
        PKCS12
    }
}
