package vn.eid.sync.simulator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.util.io.pem.PemObject;

/**
 * A training certification authority with everything that it issues: station, ministry, TLS server and client. Made anew
 * for each run or kept in the folder of a training ministry, never in the source tree; its names say that it is not real.
 */
public final class TestPki {
    private final SecureRandom random;
    private final Instant from;
    private final Instant until;
    private final KeyPair caKeys;
    private final X509Certificate ca;

    private TestPki(Instant from, Instant until, SecureRandom random) throws GeneralSecurityException {
        this.random = random;
        this.from = from;
        this.until = until;
        this.caKeys = ecKeys();
        this.ca = issue("Training CA - not for real use", caKeys.getPublic(), from, until, Use.AUTHORITY);
    }

    private TestPki(Identity authority, SecureRandom random) {
        this.random = random;
        this.ca = authority.certificate();
        this.caKeys = new KeyPair(ca.getPublicKey(), authority.key());
        this.from = ca.getNotBefore().toInstant();
        this.until = ca.getNotAfter().toInstant();
    }

    /** An authority that exists already; what it issues ends when it does. */
    public static TestPki of(Identity authority, SecureRandom random) {
        return new TestPki(authority, random);
    }

    /** The authority itself, to be kept for the next start. */
    public Identity authority() {
        return new Identity(caKeys.getPrivate(), List.of(ca));
    }

    /** A new authority, valid from an hour before {@code now} for two years. */
    public static TestPki create(Instant now, SecureRandom random) {
        try {
            return new TestPki(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(730)), random);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime lacks P-256", e);
        }
    }

    /**
     * A key with its certificate.
     *
     * @param chain own certificate first
     */
    public record Identity(PrivateKey key, List<X509Certificate> chain) {
        public Identity {
            chain = List.copyOf(chain);
        }

        public X509Certificate certificate() {
            return chain.get(0);
        }

        /** As a key store in memory, alias {@code key}. */
        public KeyStore keyStore(char[] password) throws GeneralSecurityException, IOException {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            store.setKeyEntry("key", key, password, chain.toArray(Certificate[]::new));
            return store;
        }

        /** Writes {@code name.key.pem} and {@code name.pem}. */
        public void write(Path folder, String name) throws IOException {
            Files.writeString(folder.resolve(name + ".key.pem"), pem(key));
            Files.writeString(folder.resolve(name + ".pem"), pem(chain.toArray()));
        }

        @Override
        public String toString() {
            return "identity " + certificate().getSubjectX500Principal();
        }
    }

    /** What a certificate is for. */
    private enum Use {
        AUTHORITY,
        STATION,
        ENCRYPTION,
        TLS_SERVER,
        TLS_CLIENT
    }

    /** The authority's certificate. */
    public X509Certificate ca() {
        return ca;
    }

    /** The authority's certificate as a trust store in memory. */
    public KeyStore trustStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("training-ca", ca);
        return store;
    }

    /** A station: signs dossiers and is a TLS client. */
    public Identity station(String code) {
        return identity("Training station " + code, Use.STATION);
    }

    /** The ministry's end of the seal, elliptic curve P-256. */
    public Identity ministryEncryption() {
        return identity("Training ministry", Use.ENCRYPTION);
    }

    /** The same with a validity of its own: the one that follows, or one that has expired. */
    public Identity ministryEncryption(Instant notBefore, Instant notAfter) {
        try {
            var keys = ecKeys();
            var certificate = issue("Training ministry", keys.getPublic(), notBefore, notAfter, Use.ENCRYPTION);
            return new Identity(keys.getPrivate(), List.of(certificate, ca));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ministry's end of the seal with an RSA key of 3072 bits. */
    public Identity ministryEncryptionRsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(3072, random);
            var keys = generator.generateKeyPair();
            var certificate = issue("Training ministry RSA", keys.getPublic(), from, until, Use.ENCRYPTION);
            return new Identity(keys.getPrivate(), List.of(certificate, ca));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A TLS server for host names or IPv4 addresses. */
    public Identity tlsServer(String... hosts) {
        return identity("Training gateway", Use.TLS_SERVER, hosts);
    }

    /** A TLS client that is no station. */
    public Identity tlsClient(String name) {
        return identity(name, Use.TLS_CLIENT);
    }

    /** Grants a station's request after checking its proof of possession; the chain, own certificate first. */
    public List<X509Certificate> grant(PKCS10CertificationRequest request) {
        return grant(request, from, until);
    }

    /** The same with a validity of one's own. */
    public List<X509Certificate> grant(PKCS10CertificationRequest request, Instant notBefore, Instant notAfter) {
        try {
            var jca = new JcaPKCS10CertificationRequest(request);
            var verifier = new org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder();
            if (!request.isSignatureValid(verifier.build(jca.getPublicKey()))) {
                throw new IllegalArgumentException("the request is not signed by its own key");
            }
            return List.of(issue(request.getSubject(), jca.getPublicKey(), notBefore, notAfter, Use.STATION), ca);
        } catch (GeneralSecurityException | OperatorCreationException | org.bouncycastle.pkcs.PKCSException e) {
            throw new IllegalArgumentException("not a usable request", e);
        }
    }

    /** Certificates and keys as PEM, one after the other. */
    public static String pem(Object... objects) {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            for (var object : objects) {
                // PKCS#8, since openssl reads no EC key of the older form without its public point.
                writer.writeObject(
                        object instanceof PrivateKey key ? new PemObject("PRIVATE KEY", key.getEncoded()) : object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private Identity identity(String name, Use use, String... hosts) {
        try {
            var keys = ecKeys();
            return new Identity(keys.getPrivate(), List.of(issue(name, keys.getPublic(), from, until, use, hosts), ca));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyPair ecKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        return generator.generateKeyPair();
    }

    private X509Certificate issue(
            String name, PublicKey key, Instant notBefore, Instant notAfter, Use use, String... hosts)
            throws GeneralSecurityException {
        return issue(new X500Name("CN=" + name + ",O=Training,C=VN"), key, notBefore, notAfter, use, hosts);
    }

    private X509Certificate issue(
            X500Name subject, PublicKey key, Instant notBefore, Instant notAfter, Use use, String... hosts)
            throws GeneralSecurityException {
        var issuer = use == Use.AUTHORITY
                ? subject
                : X500Name.getInstance(ca.getSubjectX500Principal().getEncoded());
        var builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(127, random), Date.from(notBefore), Date.from(notAfter), subject, key);
        try {
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(use == Use.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, keyUsage(use));
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    extensions.createAuthorityKeyIdentifier(caKeys.getPublic()));
            if (use == Use.TLS_SERVER) {
                builder.addExtension(Extension.subjectAlternativeName, false, names(hosts));
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            }
            if (use == Use.TLS_CLIENT || use == Use.STATION) {
                builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(caKeys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static KeyUsage keyUsage(Use use) {
        return switch (use) {
            case AUTHORITY -> new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign);
            case STATION -> new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
            case ENCRYPTION -> new KeyUsage(KeyUsage.keyAgreement | KeyUsage.keyEncipherment);
            case TLS_SERVER, TLS_CLIENT -> new KeyUsage(KeyUsage.digitalSignature);
        };
    }

    private static GeneralNames names(String... hosts) {
        return new GeneralNames(Arrays.stream(hosts)
                .map(host ->
                        new GeneralName(host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, host))
                .toArray(GeneralName[]::new));
    }
}
