package vn.eid.card.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.eid.card.Octets;

/**
 * What a trust folder holds.
 *
 * @param authorities by country and beginning of validity
 * @param revocationLists by country
 * @param unreadable names of files in which nothing was found
 * @param failure why the folder could not be read, if it could not
 */
public record TrustListing(
        List<Authority> authorities,
        List<RevocationList> revocationLists,
        List<String> unreadable,
        Optional<String> failure) {
    private static final String NO_COUNTRY = "--";

    public TrustListing {
        authorities = List.copyOf(authorities);
        revocationLists = List.copyOf(revocationLists);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * One authority.
     *
     * @param country two letters
     * @param subject distinguished name
     * @param serial serial number
     * @param notBefore begin of validity
     * @param notAfter end of validity
     * @param sha256 fingerprint of the certificate
     */
    public record Authority(
            String country, String subject, BigInteger serial, Instant notBefore, Instant notAfter, Octets sha256) {
        static Authority of(X509CertificateHolder certificate) {
            try {
                return new Authority(
                        Countries.of(certificate.getSubject()).orElse(NO_COUNTRY),
                        certificate.getSubject().toString(),
                        certificate.getSerialNumber(),
                        certificate.getNotBefore().toInstant(),
                        certificate.getNotAfter().toInstant(),
                        Octets.of(certificate.getEncoded()).sha256());
            } catch (IOException impossible) {
                throw new UncheckedIOException("what was decoded can be encoded", impossible);
            }
        }
    }

    /**
     * One revocation list.
     *
     * @param country two letters
     * @param issuer distinguished name
     * @param thisUpdate when it was made
     * @param nextUpdate until when it is fresh
     * @param entries number of revoked certificates
     */
    public record RevocationList(
            String country, String issuer, Instant thisUpdate, Optional<Instant> nextUpdate, int entries) {
        static RevocationList of(X509CRLHolder list) {
            return new RevocationList(
                    Countries.of(list.getIssuer()).orElse(NO_COUNTRY),
                    list.getIssuer().toString(),
                    list.getThisUpdate().toInstant(),
                    Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant),
                    list.getRevokedCertificates().size());
        }
    }
}
