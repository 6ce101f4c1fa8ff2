package vn.eid.card.inspection;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** The country signing authorities that this counter trusts, and their revocation lists. Answers from memory. */
public interface TrustStore {
    /** Authorities of a country, by the two letters of its subject name; capitals do not matter. */
    List<X509CertificateHolder> authorities(String country);

    /** Revocation lists with this issuer name, their signatures not yet checked. */
    List<X509CRLHolder> revocationLists(X500Name issuer);

    /** Trusts nobody: every chain stays undetermined. */
    static TrustStore empty() {
        return new MemoryTrustStore(List.of(), List.of());
    }
}
