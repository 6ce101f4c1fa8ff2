package vn.eid.card.simulator.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.crypto.SeededRandom;
import vn.eid.card.simulator.lds.LdsDefect;
import vn.eid.card.simulator.lds.NeutralPortrait;
import vn.eid.card.simulator.lds.SodForm;
import vn.eid.card.simulator.pki.KeyMaker;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.TestCsca;
import vn.eid.card.simulator.pki.Validity;

@DisplayName("Issued cards")
class DefectsTest {
    private static final byte[] PORTRAIT = new NeutralPortrait().jpeg(0);
    private static final TestCsca CSCA = TestCsca.vietnam();
    private static final CardIssuer ISSUER = new CardIssuer(CSCA, n -> PORTRAIT, new SeededRandom("defects"));
    private static final CardSpec CCCD = CardSpec.cccd(0);

    private static IssuedCard with(LdsDefect... defects) {
        return ISSUER.issue(CCCD.files(f -> f.with(defects)));
    }

    private static CMSSignedData signedData(IssuedCard card) throws CMSException {
        byte[] sod = card.applicationFiles().get(0x011D);
        int header = 2 + (sod[1] & 0x7F);
        return new CMSSignedData(Arrays.copyOfRange(sod, header, sod.length));
    }

    private static Map<Integer, byte[]> hashes(IssuedCard card) throws Exception {
        byte[] content = (byte[]) signedData(card).getSignedContent().getContent();
        LDSSecurityObject object = LDSSecurityObject.getInstance(ASN1Primitive.fromByteArray(content));
        Map<Integer, byte[]> hashes = new TreeMap<>();
        for (DataGroupHash hash : object.getDatagroupHash()) {
            hashes.put(hash.getDataGroupNumber(), hash.getDataGroupHashValue().getOctets());
        }
        return hashes;
    }

    private static boolean hashFits(IssuedCard card, int group) throws Exception {
        byte[] content = card.applicationFiles().get(0x100 + group);
        return MessageDigest.isEqual(
                MessageDigest.getInstance("SHA-256").digest(content),
                hashes(card).get(group));
    }

    private static boolean signatureFits(IssuedCard card) throws Exception {
        SignerInformation signer =
                signedData(card).getSignerInfos().getSigners().iterator().next();
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(KeyMaker.provider())
                    .build(card.signer().certificate()));
        } catch (CMSException wrong) {
            return false;
        }
    }

    private static boolean issuedBy(TestCsca authority, X509CertificateHolder certificate) throws Exception {
        return certificate.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                .setProvider(KeyMaker.provider())
                .build(authority.certificate()));
    }

    @Test
    void without_defect_have_nothing_wrong() throws Exception {
        IssuedCard card = with();
        for (int group : hashes(card).keySet()) {
            assertThat(hashFits(card, group)).as("DG%d", group).isTrue();
        }
        assertThat(signatureFits(card)).isTrue();
        assertThat(issuedBy(CSCA, card.signer().certificate())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are signed right whatever sort of key the signer has")
    void signatures(SignatureProfile profile) throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.signedBy(profile));
        assertThat(signatureFits(card)).isTrue();
        assertThat(issuedBy(CSCA, card.signer().certificate())).isTrue();
    }

    @Test
    void can_have_altered_data_groups() throws Exception {
        assertThat(hashFits(with(LdsDefect.DG1_ALTERED), 1)).isFalse();
        assertThat(hashFits(with(LdsDefect.DG2_ALTERED), 2)).isFalse();
        assertThat(hashFits(with(LdsDefect.DG13_ALTERED), 13)).isFalse();
        assertThat(hashFits(with(LdsDefect.DG13_ALTERED), 1)).isTrue();
    }

    @Test
    void can_be_clones_with_keys_of_their_own() throws Exception {
        assertThat(hashFits(with(LdsDefect.DG14_REPLACED), 14)).isFalse();
        assertThat(hashFits(with(LdsDefect.DG14_REPLACED), 15)).isTrue();
        assertThat(hashFits(with(LdsDefect.DG15_REPLACED), 15)).isFalse();
        assertThat(hashFits(with(LdsDefect.DG15_REPLACED), 14)).isTrue();
    }

    @Test
    void can_list_too_little_or_give_too_little() throws Exception {
        assertThat(hashes(with(LdsDefect.DG14_NOT_LISTED))).doesNotContainKey(14);
        assertThat(with(LdsDefect.DG14_NOT_LISTED).applicationFiles()).containsKey(0x010E);
        assertThat(hashes(with(LdsDefect.DG15_NOT_LISTED))).doesNotContainKey(15);
        assertThat(hashes(with(LdsDefect.DG15_WITHHELD))).containsKey(15);
        assertThat(with(LdsDefect.DG15_WITHHELD).applicationFiles()).doesNotContainKey(0x010F);
        IssuedCard incomplete = with(LdsDefect.COM_INCOMPLETE);
        assertThat(incomplete.applicationFiles().get(0x011E))
                .hasSize(with().applicationFiles().get(0x011E).length - 1);
    }

    @Test
    void can_have_a_broken_signature_a_foreign_state_and_another_card_access() throws Exception {
        assertThat(signatureFits(with(LdsDefect.SIGNATURE_ALTERED))).isFalse();
        assertThat(new String(
                        with(LdsDefect.FOREIGN_STATE).applicationFiles().get(0x0101), StandardCharsets.ISO_8859_1))
                .contains("IDUTO");
        assertThat(with(LdsDefect.CARD_ACCESS_DIFFERS).masterFiles().get(0x011C))
                .isNotEqualTo(with().masterFiles().get(0x011C));
    }

    @Test
    void can_have_an_expired_signer_or_one_of_a_foreign_authority() throws Exception {
        IssuedCard expired = ISSUER.issue(CCCD.signerValid(Validity.years(2010, 2012)));
        assertThat(expired.signer().certificate().getNotAfter())
                .isBefore(Date.from(Instant.parse("2013-01-02T00:00:00Z")));
        TestCsca foreign = TestCsca.of(TestCsca.Spec.VIETNAM.withSeed("somebody-else"));
        IssuedCard other = new CardIssuer(foreign, n -> PORTRAIT, new SeededRandom("foreign")).issue(CCCD);
        assertThat(signatureFits(other)).isTrue();
        assertThat(issuedBy(CSCA, other.signer().certificate())).isFalse();
        assertThat(issuedBy(foreign, other.signer().certificate())).isTrue();
    }

    @Test
    void can_be_revoked() throws Exception {
        IssuedCard card = with();
        Instant now = Instant.parse("2026-11-20T00:00:00Z");
        X509CRLHolder list = CSCA.crl(now, List.of(card.signer().certificate()));
        assertThat(list.getRevokedCertificate(card.signer().certificate().getSerialNumber()))
                .isNotNull();
        assertThat(list.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(KeyMaker.provider())
                        .build(CSCA.certificate())))
                .isTrue();
        assertThat(list.getExtension(Extension.authorityKeyIdentifier)).isNotNull();
        assertThat(CSCA.crl(now, List.of()).getRevokedCertificates().isEmpty()).isTrue();
    }

    @Test
    void have_certificates_with_every_mandatory_extension() {
        for (X509CertificateHolder certificate :
                List.of(CSCA.certificate(), with().signer().certificate())) {
            for (ASN1ObjectIdentifier mandatory : List.of(
                    Extension.subjectKeyIdentifier,
                    Extension.authorityKeyIdentifier,
                    Extension.keyUsage,
                    Extension.privateKeyUsagePeriod,
                    Extension.issuerAlternativeName,
                    Extension.subjectAlternativeName,
                    Extension.cRLDistributionPoints)) {
                assertThat(certificate.getExtension(mandatory))
                        .as("%s", mandatory)
                        .isNotNull();
            }
        }
        assertThat(CSCA.certificate().getSubject().toString()).contains("C=VN").contains("NOT A REAL AUTHORITY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512"})
    void can_hash_with_any_digest(String digest) throws Exception {
        IssuedCard card = ISSUER.issue(CCCD.files(f -> f.withHashDigest(digest)));
        byte[] dg1 = card.applicationFiles().get(0x0101);
        assertThat(MessageDigest.getInstance(digest).digest(dg1))
                .isEqualTo(hashes(card).get(1));
    }

    @Test
    void have_the_same_authority_key_in_every_run() {
        assertThat(TestCsca.vietnam().certificate().getSubjectPublicKeyInfo())
                .isEqualTo(CSCA.certificate().getSubjectPublicKeyInfo());
        assertThat(CSCA.pem()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void can_have_any_allowed_form_of_the_security_object() throws Exception {
        for (SodForm form : SodForm.values()) {
            IssuedCard card = ISSUER.issue(CCCD.files(f -> f.withSod(form)));
            assertThat(signatureFits(card)).as("%s", form).isTrue();
            assertThat(hashFits(card, 1)).as("%s", form).isTrue();
        }
    }

    @Test
    void differ_in_the_form_of_the_security_object_as_asked() throws Exception {
        assertThat(signerOf(SodForm.SIGNER_BY_KEY_IDENTIFIER)
                        .toASN1Structure()
                        .getVersion()
                        .intValueExact())
                .isEqualTo(3);
        assertThat(signerOf(SodForm.USUAL).toASN1Structure().getVersion().intValueExact())
                .isEqualTo(1);
        assertThat(signerOf(SodForm.WITHOUT_SIGNING_TIME).getSignedAttributes().get(CMSAttributes.signingTime))
                .isNull();
        assertThat(signedDataOf(SodForm.WITHOUT_CERTIFICATE)
                        .getCertificates()
                        .getMatches(null)
                        .isEmpty())
                .isTrue();
        assertThat(signedDataOf(SodForm.LEGACY_CONTENT_TYPE).getSignedContentTypeOID())
                .isEqualTo("1.3.27.1.1.1");
        byte[] content =
                (byte[]) signedDataOf(SodForm.LDS_VERSION_1).getSignedContent().getContent();
        LDSSecurityObject object = LDSSecurityObject.getInstance(ASN1Primitive.fromByteArray(content));
        assertThat(object.getVersionInfo().getLdsVersion()).isEqualTo("0107");
    }

    private static CMSSignedData signedDataOf(SodForm form) throws CMSException {
        return signedData(ISSUER.issue(CCCD.files(f -> f.withSod(form))));
    }

    private static SignerInformation signerOf(SodForm form) throws CMSException {
        return signedDataOf(form).getSignerInfos().getSigners().iterator().next();
    }
}
