package vn.eid.sync.seal;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.eid.sync.queue.QueueException;

/**
 * The certificate that dossiers are sealed for. It begins with the one that the technician configured, and follows the
 * ministry to a newer one only where the configured one vouches for it: same name, and a signature by the very key that
 * signed the configured certificate (or by the configured key itself). The line that brings the news proves nothing.
 * Thread-safe.
 */
public final class MinistryCertificate {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;

    private final X509Certificate configured;
    private final AtomicReference<X509Certificate> inForce;

    /** @param configured by the technician */
    public MinistryCertificate(X509Certificate configured) {
        this.configured = configured;
        this.inForce = new AtomicReference<>(configured);
    }

    /** The one to seal for now. */
    public X509Certificate inForce() {
        return inForce.get();
    }

    /**
     * Seals for another certificate from now on.
     *
     * @param chain the new certificate, then those that prove it
     * @return whether anything changed: the one in force again, or an older one, changes nothing
     * @throws QueueException {@code NOT_ALLOWED} when it is not to be believed; the one before stays in force
     */
    public boolean follow(List<X509Certificate> chain, Instant now) throws QueueException {
        var why = chain.isEmpty() ? Optional.of("it is missing") : objection(chain, Date.from(now));
        if (why.isPresent()) {
            throw QueueException.notAllowed("the ministry's new certificate is not taken over: " + why.get());
        }
        var present = inForce.get();
        var next = chain.get(0);
        return next.getNotBefore().after(present.getNotBefore()) && inForce.compareAndSet(present, next);
    }

    private Optional<String> objection(List<X509Certificate> chain, Date now) {
        var next = chain.get(0);
        try {
            next.checkValidity(now);
        } catch (CertificateException e) {
            return Optional.of("it is not valid today");
        }
        if (!next.getSubjectX500Principal().equals(configured.getSubjectX500Principal())) {
            return Optional.of("it has another name");
        }
        if (!strong(next.getPublicKey()) || !encrypts(next)) {
            return Optional.of("its key does not serve for sealing");
        }
        // Whoever signed the configured certificate may sign the next; the configured key may do so too.
        var vouching = Stream.concat(Stream.of(configured), chain.stream())
                .filter(signer -> signer.equals(configured) || signed(signer, configured))
                .anyMatch(signer -> signed(signer, next));
        return vouching ? Optional.empty() : Optional.of("the authority of the configured one has not signed it");
    }

    private static boolean signed(X509Certificate signer, X509Certificate certificate) {
        try {
            certificate.verify(signer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean strong(PublicKey key) {
        return key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS
                || key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() >= EC_BITS;
    }

    /** A certificate without the extension may do everything (RFC 5280 §4.2.1.3). */
    private static boolean encrypts(X509Certificate certificate) {
        var usage = certificate.getKeyUsage();
        return usage == null
                || usage[certificate.getPublicKey() instanceof RSAPublicKey ? KEY_ENCIPHERMENT : KEY_AGREEMENT];
    }
}
