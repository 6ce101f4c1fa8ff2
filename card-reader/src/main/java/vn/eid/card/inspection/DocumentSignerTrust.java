package vn.eid.card.inspection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;

/**
 * From the document signer's certificate to an installed authority (ICAO 9303-12 §6). Every installed certificate is an
 * anchor by itself: link certificates need no walk to a root, and names alone decide nothing, since several keys of one
 * authority share a name.
 */
final class DocumentSignerTrust {
    private final Signatures signatures;

    DocumentSignerTrust(Signatures signatures) {
        this.signatures = signatures;
    }

    record Outcome(CheckResult trust, CheckResult crl) {}

    Outcome inspect(X509CertificateHolder signer, TrustStore store, Instant now, String issuingState) {
        Optional<String> country = Countries.of(signer.getIssuer());
        List<X509CertificateHolder> authorities =
                country.map(store::authorities).orElse(List.of());
        Optional<X509CertificateHolder> issuer = issuerOf(signer, authorities);
        CheckResult trust = trust(signer, authorities, issuer, now, issuingState);
        if (issuer.isEmpty() || !trust.isSuccessful()) {
            return new Outcome(trust, CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED));
        }
        return new Outcome(trust, revocation(signer, issuer.get(), store, now));
    }

    private CheckResult trust(
            X509CertificateHolder signer,
            List<X509CertificateHolder> authorities,
            Optional<X509CertificateHolder> issuer,
            Instant now,
            String issuingState) {
        if (!countryAgrees(issuingState, signer)) {
            return CheckResult.failed(CheckReason.COUNTRY_MISMATCH);
        }
        if (!signsDocuments(signer)) {
            return CheckResult.failed(CheckReason.CERTIFICATE_INVALID);
        }
        if (authorities.isEmpty()) {
            return CheckResult.undetermined(CheckReason.NO_CSCA_INSTALLED);
        }
        if (issuer.isEmpty()) {
            return CheckResult.failed(CheckReason.ISSUER_UNKNOWN);
        }
        boolean valid = signer.isValidOn(Date.from(now)) && issuer.get().isValidOn(Date.from(now));
        return valid ? CheckResult.SUCCESSFUL : CheckResult.failed(CheckReason.CERTIFICATE_EXPIRED);
    }

    /** Issuing state of the zone and country of the signer must be one (9303-11 §5.1); an empty zone code proves nothing. */
    private static boolean countryAgrees(String issuingState, X509CertificateHolder signer) {
        Optional<String> expected = Countries.ofIssuingState(issuingState);
        Optional<String> subject = Countries.of(signer.getSubject());
        Optional<String> issuer = Countries.of(signer.getIssuer());
        return expected.isEmpty() || (subject.isEmpty() || subject.equals(expected)) && issuer.equals(expected);
    }

    private static boolean signsDocuments(X509CertificateHolder signer) {
        BasicConstraints constraints = BasicConstraints.fromExtensions(signer.getExtensions());
        boolean authority = constraints != null && constraints.isCA();
        KeyUsage usage = KeyUsage.fromExtensions(signer.getExtensions());
        return !authority && (usage == null || usage.hasUsages(KeyUsage.digitalSignature));
    }

    private Optional<X509CertificateHolder> issuerOf(
            X509CertificateHolder signer, List<X509CertificateHolder> authorities) {
        return authorities.stream()
                .sorted(Comparator.comparing(authority -> likelihood(signer, authority)))
                .filter(Authorities::isAuthority)
                .filter(authority -> signatures.issued(authority, signer))
                .findFirst();
    }

    /** Smaller is likelier: by key identifier, then by name, then any other key of the country. */
    private static int likelihood(X509CertificateHolder signer, X509CertificateHolder authority) {
        AuthorityKeyIdentifier wanted = AuthorityKeyIdentifier.fromExtensions(signer.getExtensions());
        SubjectKeyIdentifier offered = SubjectKeyIdentifier.fromExtensions(authority.getExtensions());
        if (wanted != null
                && offered != null
                && Arrays.equals(wanted.getKeyIdentifierOctets(), offered.getKeyIdentifier())) {
            return 0;
        }
        return authority.getSubject().equals(signer.getIssuer()) ? 1 : 2;
    }

    /** Of several lists the newest that the authority really signed counts; an outdated one still revokes. */
    private CheckResult revocation(
            X509CertificateHolder signer, X509CertificateHolder issuer, TrustStore store, Instant now) {
        Optional<X509CRLHolder> list = store.revocationLists(signer.getIssuer()).stream()
                .sorted(Comparator.comparing(X509CRLHolder::getThisUpdate).reversed())
                .filter(l -> signatures.issued(issuer, l) || signedByOtherKey(store, l))
                .findFirst();
        if (list.isEmpty()) {
            return CheckResult.undetermined(CheckReason.NO_CRL_INSTALLED);
        }
        if (list.get().getRevokedCertificate(signer.getSerialNumber()) != null) {
            return CheckResult.failed(CheckReason.CERTIFICATE_REVOKED);
        }
        Date next = list.get().getNextUpdate();
        return next == null || next.toInstant().isBefore(now)
                ? CheckResult.undetermined(CheckReason.CRL_OUTDATED)
                : CheckResult.SUCCESSFUL;
    }

    /** An authority signs its list with its newest key, which need not be the one that issued the signer. */
    private boolean signedByOtherKey(TrustStore store, X509CRLHolder list) {
        return Countries.of(list.getIssuer()).map(store::authorities).orElse(List.of()).stream()
                .anyMatch(authority -> signatures.issued(authority, list));
    }
}
