package vn.eid.card.inspection;

import java.io.IOException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.util.Selector;
import org.bouncycastle.util.Store;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;

/** Passive authentication: who signed the hashes, and who vouches for the signer (ICAO 9303-11 §5.1, 9303-12 §6). */
public final class PassiveAuthentication {
    private final Signatures signatures = new Signatures();
    private final DocumentSignerTrust trust = new DocumentSignerTrust(signatures);

    /**
     * What was proven.
     *
     * @param sodSignature the hashes are signed by the document signer
     * @param dscTrust an authority of this counter issued the document signer
     * @param crl the document signer is not revoked
     */
    public record Outcome(CheckResult sodSignature, CheckResult dscTrust, CheckResult crl) {}

    /**
     * Call it on a thread that may be given up: the signature library meets hostile keys here.
     *
     * @param sod the security object
     * @param store the counter's authorities
     * @param now for validity periods
     * @param issuingState three-letter code of the card's zone
     */
    public Outcome inspect(SecurityObject sod, TrustStore store, Instant now, String issuingState) {
        Collection<SignerInformation> signers = sod.cms().getSignerInfos().getSigners();
        Optional<X509CertificateHolder> certificate = Optional.empty();
        if (signers.size() == 1) {
            certificate = certificateOf(
                    sod.cms().getCertificates(), signers.iterator().next());
        }
        if (certificate.isEmpty()) {
            return withoutChain(CheckResult.failed(CheckReason.SIGNER_MISSING));
        }
        CheckResult signature = signature(signers.iterator().next(), certificate.get());
        if (!signature.isSuccessful()) {
            return withoutChain(signature);
        }
        DocumentSignerTrust.Outcome chain = trust.inspect(certificate.get(), store, now, issuingState);
        return new Outcome(signature, chain.trust(), chain.crl());
    }

    private static Outcome withoutChain(CheckResult signature) {
        CheckResult skipped = CheckResult.notPerformed(CheckReason.EARLIER_CHECK_FAILED);
        return new Outcome(signature, skipped, skipped);
    }

    /** Whether signed data of another kind carry a valid signature of one of their own certificates. */
    boolean isSignedBy(Store<X509CertificateHolder> certificates, SignerInformation signer) {
        return certificateOf(certificates, signer)
                .filter(certificate -> signature(signer, certificate).isSuccessful())
                .isPresent();
    }

    @SuppressWarnings("unchecked")
    private static Optional<X509CertificateHolder> certificateOf(
            Store<X509CertificateHolder> certificates, SignerInformation signer) {
        // the library's selector is declared without its type parameter
        Selector<X509CertificateHolder> selector = (Selector<X509CertificateHolder>) signer.getSID();
        return certificates.getMatches(selector).stream().findFirst();
    }

    private CheckResult signature(SignerInformation signer, X509CertificateHolder certificate) {
        boolean attributes = signer.getSignedAttributes() != null
                && signer.getSignedAttributes().get(CMSAttributes.contentType) != null
                && signer.getSignedAttributes().get(CMSAttributes.messageDigest) != null;
        if (!attributes) {
            return CheckResult.failed(CheckReason.ATTRIBUTES_INVALID);
        }
        if (!TrustedCurves.accepts(certificate.getSubjectPublicKeyInfo())) {
            return CheckResult.failed(CheckReason.CURVE_UNTRUSTED);
        }
        try {
            PublicKey key = BouncyCastleProvider.getPublicKey(certificate.getSubjectPublicKeyInfo());
            if (key == null) {
                return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
            }
            SignerInformationVerifier verifier = new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(signatures.provider())
                    .build(key);
            return signer.verify(verifier) ? CheckResult.SUCCESSFUL : CheckResult.failed(CheckReason.SIGNATURE_INVALID);
        } catch (CMSSignerDigestMismatchException otherContent) {
            return CheckResult.failed(CheckReason.ATTRIBUTES_INVALID);
        } catch (OperatorCreationException unknownAlgorithm) {
            return CheckResult.undetermined(CheckReason.ALGORITHM_UNSUPPORTED);
        } catch (CMSException | IOException | RuntimeOperatorException notVerifiable) {
            return CheckResult.failed(CheckReason.SIGNATURE_INVALID);
        }
    }
}
