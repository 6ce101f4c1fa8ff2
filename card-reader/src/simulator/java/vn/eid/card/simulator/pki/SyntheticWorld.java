package vn.eid.card.simulator.pki;

import java.math.BigInteger;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import vn.eid.card.simulator.crypto.SeededRandom;

/**
 * Certificates of the authorities of many countries in the mixture of a national master list: RSA of both paddings,
 * elliptic curves by name and spelled out, and link certificates whose subject and issuer share a name but not a key.
 */
public final class SyntheticWorld {
    private static final List<SignatureProfile> MIXTURE = List.of(
            SignatureProfile.RSA_SHA256,
            SignatureProfile.ECDSA_SHA256_NIST_P256_EXPLICIT,
            SignatureProfile.RSA_SHA256,
            SignatureProfile.ECDSA_SHA384_BRAINPOOL_P384_EXPLICIT,
            SignatureProfile.RSA_PSS_SHA256,
            SignatureProfile.ECDSA_SHA384_NIST_P384,
            SignatureProfile.RSA_SHA512,
            SignatureProfile.ECDSA_SHA256_BRAINPOOL_P256_EXPLICIT,
            SignatureProfile.RSA_PSS_SHA512,
            SignatureProfile.ECDSA_SHA256_BRAINPOOL_P256);
    private static final List<String> COUNTRIES = List.of(Locale.getISOCountries());
    private static final int LINK_EVERY = 4;

    private final CertificateMaker maker = new CertificateMaker();
    private final Map<SignatureProfile, List<KeyPair>> pool = new EnumMap<>(SignatureProfile.class);
    private final KeyMaker keys;

    /**
     * @param seed the same seed gives the same keys
     */
    public SyntheticWorld(String seed) {
        this.keys = new KeyMaker(new SeededRandom("world " + seed));
    }

    /** So many certificates, all different, every fourth a link certificate. */
    public List<X509CertificateHolder> certificates(int count) {
        List<X509CertificateHolder> certificates = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            certificates.add(certificate(i));
        }
        return certificates;
    }

    private X509CertificateHolder certificate(int i) {
        String country = COUNTRIES.get(i % COUNTRIES.size());
        X500Name name = new X500Name("C=" + country + ",O=Synthetic world,CN=TEST CSCA " + country);
        SignatureProfile profile = MIXTURE.get(i % MIXTURE.size());
        // RSA keys are slow to make and fit every RSA profile
        SignatureProfile kind = profile.curve().isPresent() ? profile : SignatureProfile.RSA_SHA256;
        List<KeyPair> own = pool.computeIfAbsent(kind, k -> List.of(keys.keys(k), keys.keys(k)));
        boolean link = i % LINK_EVERY == LINK_EVERY - 1;
        KeyPair issuer = own.get(0);
        KeyPair subject = own.get(link ? 1 : 0);
        return maker.authority(
                new CertificateMaker.Issuer(name, issuer.getPublic(), issuer.getPrivate(), profile),
                new CertificateMaker.Subject(
                        name, subject.getPublic(), BigInteger.valueOf(i + 1L), Validity.years(2015 + i % 10, 2040)));
    }
}
