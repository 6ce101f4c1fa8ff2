package vn.eid.card.simulator.pki;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;
import vn.eid.card.simulator.crypto.SeededRandom;

/**
 * A country signing authority for tests. Two authorities with the same name, seed and profile have the same key, so a
 * trust folder filled once keeps fitting.
 */
public final class TestCsca {
    private static final Duration CRL_LIFE = Duration.ofDays(90);
    private static final CertificateMaker MAKER = new CertificateMaker();

    private final X500Name name;
    private final KeyPair keys;
    private final SignatureProfile profile;
    private final X509CertificateHolder certificate;
    private final KeyMaker signerKeys;
    private long nextSerial = 1000;

    private TestCsca(Spec spec, KeyPair keys, SecureRandom random) {
        this.name = spec.name();
        this.keys = keys;
        this.profile = spec.profile;
        this.signerKeys = new KeyMaker(random);
        this.certificate = MAKER.authority(
                issuer(), new CertificateMaker.Subject(name, keys.getPublic(), spec.serial, spec.validity));
    }

    /**
     * What an authority is made of.
     *
     * @param country two letters
     * @param seed of its keys and of the keys of its signers
     * @param profile its key and signature algorithm
     * @param serial certificate serial number
     * @param validity of its own certificate
     */
    public record Spec(String country, String seed, SignatureProfile profile, BigInteger serial, Validity validity) {
        /** Valid from 2020 to 2039, P-384. */
        public static final Spec VIETNAM = new Spec(
                "VN",
                "synthetic-csca-1",
                SignatureProfile.ECDSA_SHA384_NIST_P384,
                BigInteger.ONE,
                Validity.years(2020, 2039));

        public Spec withSeed(String other) {
            return new Spec(country, other, profile, serial, validity);
        }

        public Spec withProfile(SignatureProfile other) {
            return new Spec(country, seed, other, serial, validity);
        }

        public Spec withCountry(String other) {
            return new Spec(other, seed, profile, serial, validity);
        }

        public Spec withSerial(long other) {
            return new Spec(country, seed, profile, BigInteger.valueOf(other), validity);
        }

        X500Name name() {
            return new X500Name(
                    "C=" + country + ",O=Synthetic test authority,OU=" + seed + ",CN=TEST CSCA - NOT A REAL AUTHORITY");
        }
    }

    /** The authority that the training station and the command {@code virtual-card} use. */
    public static TestCsca vietnam() {
        return of(Spec.VIETNAM);
    }

    public static TestCsca of(Spec spec) {
        SeededRandom random = new SeededRandom("csca " + spec.seed + spec.profile);
        return new TestCsca(spec, new KeyMaker(random).keys(spec.profile), random);
    }

    /** Self-signed certificate. */
    public X509CertificateHolder certificate() {
        return certificate;
    }

    /** A document signer with a fresh key, valid from 2022 to 2035. */
    public DocumentSigner newSigner(SignatureProfile signerProfile) {
        return newSigner(signerProfile, Validity.years(2022, 2035));
    }

    /** A document signer with a fresh key. */
    public DocumentSigner newSigner(SignatureProfile signerProfile, Validity validity) {
        return newSigner(signerProfile, validity, "TEST DS", MAKER::signer);
    }

    /** A signer of master lists with a fresh key. */
    public DocumentSigner newMasterListSigner(SignatureProfile signerProfile, Validity validity) {
        return newSigner(signerProfile, validity, "TEST MASTER LIST SIGNER", MAKER::masterListSigner);
    }

    private interface Kind {
        X509CertificateHolder certify(CertificateMaker.Issuer issuer, CertificateMaker.Subject subject);
    }

    private synchronized DocumentSigner newSigner(
            SignatureProfile signerProfile, Validity validity, String role, Kind kind) {
        KeyPair signer = signerKeys.keys(signerProfile);
        BigInteger serial = BigInteger.valueOf(nextSerial++);
        X500Name signerName =
                new X500Name("C=" + name.getRDNs(BCStyle.C)[0].getFirst().getValue() + ",O=Synthetic test authority,CN="
                        + role + " " + serial);
        X509CertificateHolder signed =
                kind.certify(issuer(), new CertificateMaker.Subject(signerName, signer.getPublic(), serial, validity));
        return new DocumentSigner(signed, signer.getPrivate(), signerProfile);
    }

    /** The certificate by which this authority vouches for its next key (ICAO 9303-12 §7.1.1, link certificate). */
    public X509CertificateHolder linkTo(TestCsca next, BigInteger serial, Validity validity) {
        return MAKER.authority(
                issuer(), new CertificateMaker.Subject(next.name, next.keys.getPublic(), serial, validity));
    }

    /**
     * Revocation list.
     *
     * @param issued this update; the next is 90 days later
     * @param revoked certificates that are no longer good
     */
    public X509CRLHolder crl(Instant issued, List<X509CertificateHolder> revoked) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(issued));
            builder.setNextUpdate(Date.from(issued.plus(CRL_LIFE)));
            for (X509CertificateHolder each : revoked) {
                builder.addCRLEntry(each.getSerialNumber(), Date.from(issued), CRLReason.keyCompromise);
            }
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.ONE));
            return builder.build(CertificateMaker.signer(keys.getPrivate(), profile));
        } catch (IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException("the list is built from our own values", impossible);
        }
    }

    /** Certificate as DER. */
    public byte[] der() {
        return encoded(certificate);
    }

    /** Certificate as PEM. */
    public String pem() {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject("CERTIFICATE", der()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    /** Any certificate as DER. */
    public static byte[] encoded(X509CertificateHolder holder) {
        try {
            return holder.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the certificate was encoded before", impossible);
        }
    }

    private CertificateMaker.Issuer issuer() {
        return new CertificateMaker.Issuer(name, keys.getPublic(), keys.getPrivate(), profile);
    }
}
