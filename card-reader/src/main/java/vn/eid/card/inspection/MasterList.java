package vn.eid.card.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.Store;
import vn.eid.card.lds.MalformedFileException;
import vn.eid.card.lds.Tlv;

/**
 * A signed list of authorities (ICAO 9303-12 §9), or a bare bundle of certificates in the same envelope.
 *
 * @param certificates each as it is encoded
 * @param signature what is known of the list's own signature
 */
record MasterList(List<byte[]> certificates, Signature signature) {
    private static final String MASTER_LIST = "2.23.136.1.1.2";
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;

    /** Who signed a list is for the administrator to judge; that somebody did is checked here. */
    public enum Signature {
        /** Signed by the certificate in it. */
        VALID,
        /** Altered after signing, or signed with an algorithm that is not known. */
        INVALID,
        /** A bundle that nobody signed. */
        ABSENT
    }

    static MasterList of(byte[] cms) throws IOException {
        try {
            CMSSignedData data = new CMSSignedData(cms);
            List<byte[]> certificates = new ArrayList<>();
            boolean list = MASTER_LIST.equals(data.getSignedContentTypeOID()) && data.getSignedContent() != null;
            if (list) {
                byte[] content = (byte[]) data.getSignedContent().getContent();
                List<Tlv> parts = Tlv.first(content).expect(SEQUENCE).children();
                parts.get(parts.size() - 1).expect(SET).children().forEach(c -> certificates.add(c.encoding()));
            } else {
                for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
                    certificates.add(holder.getEncoded());
                }
            }
            return new MasterList(certificates, signatureOf(data));
        } catch (CMSException | MalformedFileException | IndexOutOfBoundsException other) {
            throw new IOException("no master list", other);
        }
    }

    private static Signature signatureOf(CMSSignedData data) {
        Optional<SignerInformation> signer =
                data.getSignerInfos().getSigners().stream().findFirst();
        if (signer.isEmpty()) {
            return Signature.ABSENT;
        }
        Store<X509CertificateHolder> certificates = data.getCertificates();
        return new PassiveAuthentication().isSignedBy(certificates, signer.get()) ? Signature.VALID : Signature.INVALID;
    }
}
