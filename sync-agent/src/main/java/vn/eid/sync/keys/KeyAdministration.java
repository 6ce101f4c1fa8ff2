package vn.eid.sync.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;

/**
 * Makes, renews and shows the station's keys: init → csr → install, later rotate → csr → install. The old key stays in
 * use until the certificate of the new one is installed. ECDSA on P-256, which tokens and openssl know alike.
 */
public final class KeyAdministration {
    private static final String SIGNATURE = "SHA256withECDSA";

    private final KeyStoreSettings settings;
    private final DurableFiles files;
    private final SecureRandom random;
    private final InstantSource time;

    public KeyAdministration(KeyStoreSettings settings, DurableFiles files, SecureRandom random, InstantSource time) {
        this.settings = settings;
        this.files = files;
        this.random = random;
        this.time = time;
    }

    /**
     * Makes the keys of a new station under a self-signed placeholder.
     *
     * @param subject e.g. {@code CN=QN04-1,O=Công an phường Trà Cổ,C=VN}
     * @throws QueueException {@code NOT_ALLOWED} when the store already has keys: nothing is ever overwritten
     */
    public KeyReport init(X500Principal subject) throws QueueException {
        return with(true, open -> {
            if (open.signingKeys().current().isPresent()) {
                throw QueueException.notAllowed("the store already has the station's keys; use rotate");
            }
            newWrappingKey(open);
            newSigningKey(open, subject);
            return report(open);
        });
    }

    /** Makes the next signing key; the present one stays in use until {@link #install}. */
    public KeyReport rotate() throws QueueException {
        return with(true, open -> {
            var subject = current(open).getSubjectX500Principal();
            open.signingKeys().removeOlder();
            newSigningKey(open, subject);
            return report(open);
        });
    }

    /** The request (PKCS#10) for the key that waits for a certificate. */
    public PKCS10CertificationRequest request() throws QueueException {
        return with(false, open -> {
            var alias = newest(open);
            var certificate = open.signingKeys().certificate(alias);
            try {
                return new JcaPKCS10CertificationRequestBuilder(
                                certificate.getSubjectX500Principal(), certificate.getPublicKey())
                        .build(signer(open.provider(), (PrivateKey) open.store().getKey(alias, open.pin())));
            } catch (OperatorCreationException e) {
                throw new GeneralSecurityException(e);
            }
        });
    }

    /**
     * Installs the certificate that the ministry issued, and puts a waiting key into use.
     *
     * @param chain station's certificate first
     * @throws QueueException {@code NOT_ALLOWED} when it is for another key, expired, or not signed by the next in the
     *     chain
     */
    public KeyReport install(List<X509Certificate> chain) throws QueueException {
        return with(true, open -> {
            var alias = newest(open);
            check(chain, open.signingKeys().certificate(alias));
            var key = open.store().getKey(alias, open.pin());
            open.store().setKeyEntry(alias, key, open.pin(), chain.toArray(X509Certificate[]::new));
            return report(open);
        });
    }

    /** What there is. */
    public KeyReport show() throws QueueException {
        return with(false, KeyAdministration::report);
    }

    private void check(List<X509Certificate> chain, X509Certificate placeholder)
            throws QueueException, GeneralSecurityException {
        if (chain.isEmpty() || !chain.get(0).getPublicKey().equals(placeholder.getPublicKey())) {
            throw notInstalled("it is for another key");
        }
        if (time.instant().isAfter(chain.get(0).getNotAfter().toInstant())) {
            throw notInstalled("it has expired");
        }
        for (int i = 0; i + 1 < chain.size(); i++) {
            try {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            } catch (GeneralSecurityException e) {
                throw notInstalled("its chain is broken");
            }
        }
    }

    private static QueueException notInstalled(String why) {
        return QueueException.notAllowed("the certificate is not installed: " + why);
    }

    private void newWrappingKey(OpenStore open) throws GeneralSecurityException {
        var generator = open.provider().isPresent()
                ? KeyGenerator.getInstance("AES", open.provider().get())
                : KeyGenerator.getInstance("AES");
        generator.init(256);
        open.store()
                .setEntry(
                        OpenStore.WRAP,
                        new KeyStore.SecretKeyEntry(generator.generateKey()),
                        new KeyStore.PasswordProtection(open.pin()));
    }

    private void newSigningKey(OpenStore open, X500Principal subject) throws GeneralSecurityException {
        var generator = open.provider().isPresent()
                ? KeyPairGenerator.getInstance("EC", open.provider().get())
                : KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var keys = generator.generateKeyPair();
        var placeholder = placeholder(keys, subject, open.provider());
        var alias = open.signingKeys().further();
        open.store().setKeyEntry(alias, keys.getPrivate(), open.pin(), new X509Certificate[] {placeholder});
    }

    private X509Certificate placeholder(KeyPair keys, X500Principal subject, Optional<Provider> provider)
            throws GeneralSecurityException {
        var now = time.instant();
        var name = X500Name.getInstance(subject.getEncoded());
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(127, random),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(Duration.ofDays(90))),
                    name,
                    keys.getPublic());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer(provider, keys.getPrivate())));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static ContentSigner signer(Optional<Provider> provider, PrivateKey key) throws OperatorCreationException {
        var builder = new JcaContentSignerBuilder(SIGNATURE);
        provider.ifPresent(builder::setProvider);
        return builder.build(key);
    }

    private static String newest(OpenStore open) throws GeneralSecurityException, QueueException {
        return open.signingKeys().newest().orElseThrow(KeyAdministration::noKeys);
    }

    private static X509Certificate current(OpenStore open) throws GeneralSecurityException, QueueException {
        return open.signingKeys().certificate(open.signingKeys().current().orElseThrow(KeyAdministration::noKeys));
    }

    private static QueueException noKeys() {
        return QueueException.sealKeyMissing("no keys yet: make them first", null);
    }

    private static KeyReport report(OpenStore open) throws GeneralSecurityException, QueueException {
        var certificate = current(open);
        return new KeyReport(
                open.kind(),
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                certificate.getSerialNumber().toString(16),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded())),
                SigningKeys.isPlaceholder(certificate),
                !open.signingKeys().newest().equals(open.signingKeys().current()));
    }

    /** One piece of administration on the open store. */
    private interface Step<T> {
        T run(OpenStore open) throws GeneralSecurityException, QueueException;
    }

    private <T> T with(boolean save, Step<T> step) throws QueueException {
        var open = OpenStore.open(settings, files);
        try {
            var result = step.run(open);
            if (save) {
                open.save();
            }
            return result;
        } catch (GeneralSecurityException | ProviderException e) {
            throw QueueException.sealKeyMissing("the key store refused", e);
        }
    }
}
