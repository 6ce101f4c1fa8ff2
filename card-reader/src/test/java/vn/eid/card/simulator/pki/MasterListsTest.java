package vn.eid.card.simulator.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ContentVerifierProviderBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Synthetic master lists")
class MasterListsTest {
    private static final int COUNT = 120;

    private final List<X509CertificateHolder> world = new SyntheticWorld("test").certificates(COUNT);
    private final TestCsca csca = TestCsca.vietnam();
    private final DocumentSigner listSigner =
            csca.newMasterListSigner(SignatureProfile.ECDSA_SHA256_NIST_P256, Validity.years(2022, 2035));

    private static Certificate[] listed(byte[] cms) throws Exception {
        byte[] content = (byte[]) new CMSSignedData(cms).getSignedContent().getContent();
        return CscaMasterList.getInstance(ASN1Primitive.fromByteArray(content)).getCertStructs();
    }

    @Test
    void hold_every_certificate_once_under_a_good_signature() throws Exception {
        byte[] cms = MasterLists.cms(world, listSigner, csca.certificate());
        assertThat(new HashSet<>(Arrays.asList(listed(cms)))).hasSize(COUNT);
        SignerInformation signer =
                new CMSSignedData(cms).getSignerInfos().getSigners().iterator().next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                        .setProvider(KeyMaker.provider())
                        .build(listSigner.certificate())))
                .isTrue();
    }

    @Test
    void spell_curves_out_in_a_good_part_of_the_certificates_as_real_lists_do() {
        long explicit = world.stream()
                .map(c -> c.getSubjectPublicKeyInfo().getAlgorithm())
                .filter(a -> a.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey))
                .filter(a -> a.getParameters().toASN1Primitive() instanceof ASN1Sequence)
                .count();
        assertThat(explicit).isBetween(COUNT / 5L, COUNT / 2L);
    }

    @Test
    void hold_link_certificates_that_their_own_key_does_not_verify() throws Exception {
        int foreign = 0;
        for (X509CertificateHolder certificate : world) {
            assertThat(certificate.getSubject()).isEqualTo(certificate.getIssuer());
            boolean own = certificate.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                    .setProvider(KeyMaker.provider())
                    .build(certificate.getSubjectPublicKeyInfo()));
            foreign += own ? 0 : 1;
        }
        assertThat(foreign).isEqualTo(COUNT / 4);
    }

    @Test
    void survive_the_folding_of_ldif() throws Exception {
        byte[] first = MasterLists.cms(world.subList(0, 10), listSigner, csca.certificate());
        byte[] second = MasterLists.cms(world.subList(10, 30), listSigner, csca.certificate());
        String ldif = MasterLists.ldifOfMasterLists(List.of(first, second));
        assertThat(ldif.lines().mapToInt(String::length).max().orElseThrow()).isLessThanOrEqualTo(76);
        List<byte[]> found = ldif.replace("\n ", "")
                .lines()
                .filter(line -> line.startsWith("pkdMasterListContent:: "))
                .map(line -> Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1)))
                .toList();
        assertThat(found).hasSize(2);
        assertThat(found.get(0)).isEqualTo(first);
        assertThat(found.get(1)).isEqualTo(second);
    }

    @Test
    void have_companions_with_signers_and_revocations() {
        DocumentSigner signer = csca.newSigner(SignatureProfile.ECDSA_SHA256_NIST_P256);
        X509CRLHolder crl = csca.crl(Instant.parse("2026-11-01T00:00:00Z"), List.of(signer.certificate()));
        String ldif = MasterLists.ldifOfSigners(List.of(signer.certificate()), List.of(crl));
        assertThat(ldif).contains("userCertificate;binary:: ").contains("certificateRevocationList;binary:: ");
        assertThat(ldif.lines().filter(line -> line.startsWith("dn: "))).hasSize(2);
    }

    @Test
    void know_link_certificates_from_one_key_of_an_authority_to_the_next() throws Exception {
        TestCsca next =
                TestCsca.of(TestCsca.Spec.VIETNAM.withSeed("synthetic-csca-2").withSerial(2));
        X509CertificateHolder link = csca.linkTo(next, BigInteger.TEN, Validity.years(2024, 2030));
        assertThat(link.isSignatureValid(new JcaX509ContentVerifierProviderBuilder()
                        .setProvider(KeyMaker.provider())
                        .build(csca.certificate())))
                .isTrue();
        assertThat(link.getSubjectPublicKeyInfo()).isEqualTo(next.certificate().getSubjectPublicKeyInfo());
        assertThat(Set.of(link.getSerialNumber())).doesNotContain(BigInteger.ONE);
    }
}
