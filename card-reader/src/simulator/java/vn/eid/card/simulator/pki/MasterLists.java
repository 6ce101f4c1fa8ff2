package vn.eid.card.simulator.pki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** Files in which countries hand out certificates: CMS master lists (ICAO 9303-12 §8) and LDIF of the public key directory. */
public final class MasterLists {
    private static final String MASTER_LIST_CONTENT = "2.23.136.1.1.2";
    private static final int LDIF_WIDTH = 76;
    private static final String DIRECTORY = "dc=data,dc=download,dc=pkd,dc=icao,dc=int";

    private MasterLists() {}

    /**
     * A master list.
     *
     * @param authorities its content
     * @param signer who signs the list; its certificate travels along
     * @param signersAuthority the certificate above the signer's
     */
    public static byte[] cms(
            List<X509CertificateHolder> authorities, DocumentSigner signer, X509CertificateHolder signersAuthority) {
        Certificate[] certificates =
                authorities.stream().map(X509CertificateHolder::toASN1Structure).toArray(Certificate[]::new);
        try {
            byte[] content = new CscaMasterList(certificates).getEncoded(ASN1Encoding.DER);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(CertificateMaker.signer(signer.key(), signer.profile()), signer.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(signer.certificate(), signersAuthority)));
            CMSProcessableByteArray payload =
                    new CMSProcessableByteArray(new ASN1ObjectIdentifier(MASTER_LIST_CONTENT), content);
            return generator.generate(payload, true).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | IOException impossible) {
            throw new IllegalStateException("signer, key and content are our own", impossible);
        }
    }

    /** Master lists as the public key directory hands them out. */
    public static String ldifOfMasterLists(List<byte[]> lists) {
        StringBuilder ldif = new StringBuilder();
        for (int i = 0; i < lists.size(); i++) {
            header(ldif, "cn=CN\\=TEST ML " + i + ",o=ml", "pkdMasterList");
            attribute(ldif, "pkdMasterListContent", lists.get(i));
        }
        return ldif.toString();
    }

    /** Document signers and revocation lists as the public key directory hands them out. */
    public static String ldifOfSigners(List<X509CertificateHolder> signers, List<X509CRLHolder> revocations) {
        StringBuilder ldif = new StringBuilder();
        for (X509CertificateHolder signer : signers) {
            header(ldif, "cn=" + signer.getSerialNumber() + ",o=dsc", "inetOrgPerson");
            attribute(ldif, "userCertificate;binary", TestCsca.encoded(signer));
        }
        for (int i = 0; i < revocations.size(); i++) {
            header(ldif, "cn=" + i + ",o=crl", "cRLDistributionPoint");
            attribute(ldif, "certificateRevocationList;binary", encoded(revocations.get(i)));
        }
        return ldif.toString();
    }

    private static byte[] encoded(X509CRLHolder list) {
        try {
            return list.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException("the list was encoded before", impossible);
        }
    }

    private static void header(StringBuilder ldif, String name, String objectClass) {
        ldif.append("dn: ").append(name).append(",c=VN,").append(DIRECTORY).append('\n');
        ldif.append("pkdVersion: 1150\n").append("sn: 1\n");
        ldif.append("objectClass: top\nobjectClass: pkdDownload\n");
        ldif.append("objectClass: ").append(objectClass).append('\n');
    }

    /** RFC 2849: long lines go on after a line feed and a blank; a blank line ends the entry. */
    private static void attribute(StringBuilder ldif, String name, byte[] value) {
        String line = name + ":: " + Base64.getEncoder().encodeToString(value);
        ldif.append(line, 0, Math.min(LDIF_WIDTH, line.length())).append('\n');
        for (int at = LDIF_WIDTH; at < line.length(); at += LDIF_WIDTH - 1) {
            ldif.append(' ')
                    .append(line, at, Math.min(at + LDIF_WIDTH - 1, line.length()))
                    .append('\n');
        }
        ldif.append('\n');
    }
}
