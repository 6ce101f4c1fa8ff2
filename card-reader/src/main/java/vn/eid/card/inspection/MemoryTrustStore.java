package vn.eid.card.inspection;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A trust store of things already read.
 *
 * @param authorities certificates of country signing authorities, link certificates among them
 * @param revocationLists their lists
 */
public record MemoryTrustStore(List<X509CertificateHolder> authorities, List<X509CRLHolder> revocationLists)
        implements TrustStore {
    public MemoryTrustStore {
        authorities = List.copyOf(authorities);
        revocationLists = List.copyOf(revocationLists);
    }

    @Override
    public List<X509CertificateHolder> authorities(String country) {
        return authorities.stream()
                .filter(a -> Countries.of(a.getSubject())
                        .filter(country::equalsIgnoreCase)
                        .isPresent())
                .toList();
    }

    @Override
    public List<X509CRLHolder> revocationLists(X500Name issuer) {
        return revocationLists.stream()
                .filter(l -> l.getIssuer().equals(issuer))
                .toList();
    }
}
