package vn.eid.sync.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The ministry's end of the seal, written after the published form alone: opens CMS AuthEnvelopedData with the ministry's
 * key, checks the station's signature and its certificate against the training authority, reads the JSON.
 */
public final class MinistryOpener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final PrivateKey key;
    private final X509Certificate stationAuthority;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    /**
     * @param key the ministry's private key
     * @param stationAuthority issuer of the stations' certificates
     */
    public MinistryOpener(PrivateKey key, X509Certificate stationAuthority) {
        this.key = key;
        this.stationAuthority = stationAuthority;
    }

    /**
     * An opened dossier.
     *
     * @param json the dossier, form {@code dossier.schema.json}
     * @param station certificate of the station that signed it
     */
    public record Opened(JsonNode json, X509Certificate station) {
        @Override
        public String toString() {
            return "opened dossier";
        }
    }

    /** Why a sealed file was not accepted. */
    public static final class NotAccepted extends Exception {
        private static final long serialVersionUID = 1;

        NotAccepted(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Opens and checks.
     *
     * @param sealed a whole sealed file
     * @param now at which the station's certificate must be valid
     */
    public Opened open(byte[] sealed, Instant now) throws NotAccepted {
        try {
            var signed = new CMSSignedData(decrypt(sealed));
            var signers = List.copyOf(signed.getSignerInfos().getSigners());
            if (signers.size() != 1) {
                throw new NotAccepted("exactly one signature expected", null);
            }
            var certificate = verify(signed, signers.get(0), now);
            var content = (byte[]) signed.getSignedContent().getContent();
            return new Opened(JSON.readTree(content), certificate);
        } catch (CMSException | IOException | OperatorCreationException | CertificateException e) {
            throw new NotAccepted("not a sealed dossier for this ministry", e);
        }
    }

    private byte[] decrypt(byte[] sealed) throws CMSException, NotAccepted {
        var envelope = new CMSAuthEnvelopedData(sealed);
        var recipients = List.copyOf(envelope.getRecipientInfos().getRecipients());
        if (recipients.size() != 1) {
            throw new NotAccepted("exactly one recipient expected", null);
        }
        return recipients.get(0).getContent(recipient());
    }

    private Recipient recipient() {
        return "RSA".equals(key.getAlgorithm())
                ? new JceKeyTransEnvelopedRecipient(key).setProvider(provider)
                : new JceKeyAgreeEnvelopedRecipient(key).setProvider(provider);
    }

    private X509Certificate verify(CMSSignedData signed, SignerInformation signer, Instant now)
            throws NotAccepted, CMSException, OperatorCreationException, CertificateException {
        if (!CMSObjectIdentifiers.data.getId().equals(signed.getSignedContentTypeOID())) {
            throw new NotAccepted("the signed content is not data", null);
        }
        var found = signed.getCertificates().getMatches(null).stream()
                .filter(holder -> signer.getSID().match(holder))
                .findFirst()
                .orElseThrow(() -> new NotAccepted("the station's certificate is missing", null));
        X509CertificateHolder holder = found;
        var certificate = new JcaX509CertificateConverter().getCertificate(holder);
        try {
            certificate.verify(stationAuthority.getPublicKey());
            certificate.checkValidity(Date.from(now));
        } catch (java.security.GeneralSecurityException e) {
            throw new NotAccepted("the station's certificate is not trusted now", e);
        }
        var verifier =
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(certificate);
        if (!signer.verify(verifier)) {
            throw new NotAccepted("the station's signature does not fit", null);
        }
        return certificate;
    }
}
