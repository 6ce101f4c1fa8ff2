package vn.eid.sync.simulator.gateway;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.Content;

/** The files of an invented citizen's chip, signed by a document signer of a training CSCA. */
public final class TrainingChip {
    private static final ASN1ObjectIdentifier LDS_SECURITY_OBJECT = new ASN1ObjectIdentifier("2.23.136.1.1.1");

    private final KeyPair csca;
    private final X509Certificate issuer;
    private final KeyPair signer;
    private final X509Certificate signerCertificate;

    public TrainingChip() {
        try {
            csca = keys();
            signer = keys();
            issuer = certificate("CN=Training CSCA,C=VN", csca);
            signerCertificate = certificate("CN=Training DS,C=VN", signer);
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    public X509Certificate issuer() {
        return issuer;
    }

    /** DG1, DG2 and a SOD over them. */
    public ChipEvidence of(String idNumber) {
        try {
            byte[] dg1 = dg1(idNumber);
            byte[] dg2 = tlv(0x75, ("photograph of " + idNumber).getBytes(StandardCharsets.US_ASCII));
            return new ChipEvidence(
                    "PACE_CAN",
                    Map.of("SOD", content(sod(dg1, dg2)), "DG1", content(dg1), "DG2", content(dg2)),
                    Map.of("sodSignature", "successful"),
                    List.of());
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Content content(byte[] bytes) {
        return new Content("application/octet-stream", bytes);
    }

    /** TD1: the twelve digits stand in the optional data of the upper line. */
    private static byte[] dg1(String idNumber) {
        String mrz = "IDVNM" + idNumber.substring(3) + "0" + idNumber + "<<0" + "9002155M3002153VNM<<<<<<<<<<<2"
                + "NGUYEN<<VAN<THU<<<<<<<<<<<<<<<";
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        inner.write(0x5F);
        inner.write(0x1F);
        inner.write(90);
        inner.writeBytes(mrz.getBytes(StandardCharsets.US_ASCII));
        return tlv(0x61, inner.toByteArray());
    }

    private byte[] sod(byte[] dg1, byte[] dg2) throws Exception {
        DataGroupHash[] hashes = {hash(1, dg1), hash(2, dg2)};
        byte[] lds =
                new LDSSecurityObject(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hashes).getEncoded();
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                        new JcaDigestCalculatorProviderBuilder().build())
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer.getPrivate()), signerCertificate));
        generator.addCertificates(new JcaCertStore(List.of(signerCertificate)));
        return tlv(
                0x77,
                generator
                        .generate(new CMSProcessableByteArray(LDS_SECURITY_OBJECT, lds), true)
                        .getEncoded());
    }

    private static DataGroupHash hash(int number, byte[] file) throws GeneralSecurityException {
        return new DataGroupHash(
                number, new DEROctetString(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    private static byte[] tlv(int tag, byte[] value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (value.length > 0x7F) {
            out.write(0x82);
            out.write(value.length >> 8);
        }
        out.write(value.length);
        out.writeBytes(value);
        return out.toByteArray();
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certificate(String subject, KeyPair keys) throws Exception {
        Instant now = Instant.now();
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                new X500Name("CN=Training CSCA,C=VN"),
                                BigInteger.valueOf(now.toEpochMilli()),
                                Date.from(now.minus(Duration.ofDays(1))),
                                Date.from(now.plus(Duration.ofDays(30))),
                                new X500Name(subject),
                                keys.getPublic())
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(csca.getPrivate())));
    }
}
