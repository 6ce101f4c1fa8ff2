package vn.eid.card.simulator.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERGeneralizedTime;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes certificates with every extension that ICAO 9303-12 table 6 makes mandatory. */
final class CertificateMaker {
    private static final ASN1ObjectIdentifier DOCUMENT_TYPE_LIST = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");
    private static final ASN1ObjectIdentifier MASTER_LIST_SIGNING = new ASN1ObjectIdentifier("2.23.136.1.1.3");
    private static final String CRL_ADDRESS = "http://crl.example.test/VNM.crl";

    private final X509ExtensionUtils identifiers;

    CertificateMaker() {
        try {
            identifiers = new JcaX509ExtensionUtils();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }

    /** Who signs. */
    record Issuer(X500Name name, PublicKey publicKey, PrivateKey key, SignatureProfile profile) {}

    /** Who is certified. */
    record Subject(X500Name name, PublicKey publicKey, BigInteger serial, Validity validity) {}

    X509CertificateHolder authority(Issuer issuer, Subject subject) {
        return build(issuer, subject, extensions -> {
            extensions.add(Extension.basicConstraints, true, new BasicConstraints(0));
            extensions.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    X509CertificateHolder signer(Issuer issuer, Subject subject) {
        return build(issuer, subject, extensions -> {
            extensions.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.add(DOCUMENT_TYPE_LIST, false, documentTypes());
        });
    }

    /** ICAO 9303-12 §7.1.1: a master list signer is marked by its extended key usage. */
    X509CertificateHolder masterListSigner(Issuer issuer, Subject subject) {
        return build(issuer, subject, extensions -> {
            extensions.add(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            extensions.add(
                    Extension.extendedKeyUsage,
                    true,
                    new ExtendedKeyUsage(KeyPurposeId.getInstance(MASTER_LIST_SIGNING)));
        });
    }

    private interface Extensions {
        void add(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) throws IOException;
    }

    private interface Kind {
        void extend(Extensions extensions) throws IOException;
    }

    private X509CertificateHolder build(Issuer issuer, Subject subject, Kind kind) {
        try {
            SubjectPublicKeyInfo key = SubjectPublicKeyInfo.getInstance(subject.publicKey.getEncoded());
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer.name,
                    subject.serial,
                    Date.from(subject.validity.notBefore()),
                    Date.from(subject.validity.notAfter()),
                    subject.name,
                    key);
            kind.extend(builder::addExtension);
            addCommon(builder, issuer, subject, key);
            return builder.build(signer(issuer.key, issuer.profile));
        } catch (IOException impossible) {
            throw new IllegalStateException("extensions are built from our own values", impossible);
        }
    }

    private void addCommon(X509v3CertificateBuilder builder, Issuer issuer, Subject subject, SubjectPublicKeyInfo key)
            throws IOException {
        SubjectPublicKeyInfo issuerKey = SubjectPublicKeyInfo.getInstance(issuer.publicKey.getEncoded());
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
        builder.addExtension(Extension.privateKeyUsagePeriod, false, usagePeriod(subject.validity));
        builder.addExtension(Extension.issuerAlternativeName, false, alternativeName());
        builder.addExtension(Extension.subjectAlternativeName, false, alternativeName());
        builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint());
    }

    static ContentSigner signer(PrivateKey key, SignatureProfile profile) {
        try {
            return new JcaContentSignerBuilder(profile.algorithm())
                    .setProvider(KeyMaker.provider())
                    .build(key);
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException("key and algorithm belong to one profile", impossible);
        }
    }

    private static ASN1Encodable usagePeriod(Validity validity) {
        ASN1EncodableVector period = new ASN1EncodableVector();
        period.add(new DERTaggedObject(false, 0, new DERGeneralizedTime(Date.from(validity.notBefore()))));
        period.add(new DERTaggedObject(false, 1, new DERGeneralizedTime(Date.from(validity.notAfter()))));
        return new DERSequence(period);
    }

    /** ICAO 9303-12 §7.1.1.2: contact, and the country code of the machine readable zone as locality. */
    private static GeneralNames alternativeName() {
        return new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.rfc822Name, "csca@example.test"), new GeneralName(new X500Name("L=VNM"))
        });
    }

    private static CRLDistPoint distributionPoint() {
        GeneralNames address = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, CRL_ADDRESS));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(address), null, null)});
    }

    private static ASN1Encodable documentTypes() {
        ASN1EncodableVector list = new ASN1EncodableVector();
        list.add(new ASN1Integer(0));
        list.add(new DERSet(new DERPrintableString("ID")));
        return new DERSequence(list);
    }
}
