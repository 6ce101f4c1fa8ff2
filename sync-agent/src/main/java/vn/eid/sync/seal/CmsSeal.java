package vn.eid.sync.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.function.Supplier;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSAuthEnvelopedData;
import org.bouncycastle.cms.CMSAuthEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputAEADEncryptor;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.eid.sync.keys.StationKeys;
import vn.eid.sync.queue.QueueException;

/**
 * The two envelopes of a sealed dossier, in standard form so that {@code openssl cms} opens them: CMS SignedData (RFC
 * 5652) by the station's key, inside AuthEnvelopedData (RFC 5083) with AES-256-GCM (RFC 5084) for the ministry's
 * certificate.
 */
public final class CmsSeal {
    private final StationKeys keys;
    private final Supplier<X509Certificate> ministry;
    private final SecureRandom random;
    private final BouncyCastleProvider provider = new BouncyCastleProvider();

    /**
     * @param keys sign
     * @param ministry certificate of the only one who can open, RSA or elliptic curve
     */
    public CmsSeal(StationKeys keys, X509Certificate ministry, SecureRandom random) {
        this(keys, () -> ministry, random);
    }

    /** @param ministry asked for each dossier, since the ministry may change its certificate while the counter works */
    public CmsSeal(StationKeys keys, Supplier<X509Certificate> ministry, SecureRandom random) {
        this.keys = keys;
        this.ministry = ministry;
        this.random = random;
    }

    /** Signs and encrypts; definite-length DER. */
    byte[] seal(byte[] content, Instant now) throws QueueException {
        var recipient = ministry.get();
        checkValidity(recipient, Date.from(now));
        try {
            return encrypt(sign(content), recipient).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw QueueException.sealKeyMissing("the dossier could not be sealed", e);
        }
    }

    /** Signs only, the content inside: for what anybody may read but nobody alter. */
    public byte[] signed(byte[] content) throws QueueException {
        try {
            return sign(content);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw QueueException.sealKeyMissing("not signed", e);
        }
    }

    private void checkValidity(X509Certificate recipient, Date now) throws QueueException {
        try {
            keys.certificate().checkValidity(now);
            recipient.checkValidity(now);
        } catch (CertificateExpiredException | CertificateNotYetValidException e) {
            throw QueueException.sealKeyMissing("a certificate is not valid today", e);
        }
    }

    private byte[] sign(byte[] content)
            throws CMSException, OperatorCreationException, GeneralSecurityException, IOException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA");
        keys.provider().ifPresent(signer::setProvider);
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .build(signer.build(keys.signingKey()), keys.certificate()));
        generator.addCertificates(new JcaCertStore(keys.chain()));
        return generator.generate(new CMSProcessableByteArray(content), true).getEncoded(ASN1Encoding.DER);
    }

    private CMSAuthEnvelopedData encrypt(byte[] signed, X509Certificate recipient)
            throws CMSException, GeneralSecurityException {
        var generator = new CMSAuthEnvelopedDataGenerator();
        generator.addRecipientInfoGenerator(recipient(recipient));
        // The runtime's own AES, which uses the processor's; the recipient's part needs what only BouncyCastle names.
        var encryptor = (OutputAEADEncryptor) new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_GCM)
                .setSecureRandom(random)
                .build();
        return generator.generate(new CMSProcessableByteArray(signed), encryptor);
    }

    private RecipientInfoGenerator recipient(X509Certificate to) throws GeneralSecurityException, CMSException {
        return "RSA".equals(to.getPublicKey().getAlgorithm()) ? rsaRecipient(to) : ecRecipient(to);
    }

    private RecipientInfoGenerator rsaRecipient(X509Certificate to) throws GeneralSecurityException {
        var oaep = new JcaAlgorithmParametersConverter()
                .getAlgorithmIdentifier(
                        PKCSObjectIdentifiers.id_RSAES_OAEP,
                        new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
        return new JceKeyTransRecipientInfoGenerator(to, oaep).setProvider(provider);
    }

    private RecipientInfoGenerator ecRecipient(X509Certificate to) throws GeneralSecurityException, CMSException {
        var generator = KeyPairGenerator.getInstance("EC", provider);
        // The curve of the ministry's key, whichever it chose.
        generator.initialize(((ECPublicKey) to.getPublicKey()).getParams(), random);
        var ephemeral = generator.generateKeyPair();
        try {
            return new JceKeyAgreeRecipientInfoGenerator(
                            CMSAlgorithm.ECDH_SHA256KDF,
                            ephemeral.getPrivate(),
                            ephemeral.getPublic(),
                            CMSAlgorithm.AES256_WRAP)
                    .addRecipient(to)
                    .setProvider(provider)
                    .setSecureRandom(random);
        } catch (CertificateException e) {
            throw new GeneralSecurityException(e);
        }
    }
}
