package vn.eid.card.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.card.simulator.pki.DocumentSigner;
import vn.eid.card.simulator.pki.MasterLists;
import vn.eid.card.simulator.pki.SignatureProfile;
import vn.eid.card.simulator.pki.SyntheticWorld;
import vn.eid.card.simulator.pki.TestCsca;

@DisplayName("The trust folder takes authorities in every form")
class TrustFolderTest {
    /** As many as the German master list of May 2026. */
    private static final int WORLD = 588;

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final TestCsca AUTHORITY = TestCsca.vietnam();
    private static List<X509CertificateHolder> world;
    private static byte[] masterList;

    @TempDir
    private Path work;

    private TrustFolder trust;

    @BeforeAll
    static void makeTheWorld() {
        world = new SyntheticWorld("trust").certificates(WORLD);
        DocumentSigner signer = AUTHORITY.newSigner(SignatureProfile.ECDSA_SHA256_NIST_P256);
        masterList = MasterLists.cms(world, signer, AUTHORITY.certificate());
    }

    @BeforeEach
    void open() {
        trust = new TrustFolder(work.resolve("trust"));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(work.resolve(name), content);
    }

    @Test
    void a_folder_that_does_not_exist_trusts_nobody() {
        assertThat(trust.list().authorities()).isEmpty();
        assertThat(trust.list().failure()).isEmpty();
        assertThat(trust.authorities("VN")).isEmpty();
    }

    @Test
    void a_certificate_in_der_or_pem_is_taken_and_known_the_second_time() throws IOException {
        ImportReport der = trust.importFile(file("csca.cer", AUTHORITY.der()));
        assertThat(der.authoritiesAdded()).isEqualTo(1);
        ImportReport pem = trust.importFile(file("csca.pem", AUTHORITY.pem().getBytes(StandardCharsets.US_ASCII)));
        assertThat(pem.authoritiesAdded()).isZero();
        assertThat(pem.authoritiesKnown()).isEqualTo(1);
        assertThat(trust.authorities("vn")).containsExactly(AUTHORITY.certificate());
        TrustListing.Authority listed = trust.list().authorities().get(0);
        assertThat(listed.country()).isEqualTo("VN");
        assertThat(listed.notAfter()).isAfter(NOW);
    }

    @Test
    void a_master_list_of_588_certificates_loses_none() throws IOException {
        ImportReport report = trust.importFile(file("world.ml", masterList));
        assertThat(report.authoritiesAdded()).isEqualTo(WORLD);
        assertThat(report.rejected()).isZero();
        assertThat(report.signaturesValid()).isTrue();
        assertThat(new TrustFolder(work.resolve("trust")).list().authorities()).hasSize(WORLD);
    }

    @Test
    void a_master_list_inside_ldif_is_unfolded() throws IOException {
        String ldif = MasterLists.ldifOfMasterLists(List.of(masterList));
        ImportReport report = trust.importFile(file("pkd.ldif", ldif.getBytes(StandardCharsets.US_ASCII)));
        assertThat(report.authoritiesAdded()).isEqualTo(WORLD);
        assertThat(report.signaturesValid()).isTrue();
    }

    @Test
    void a_master_list_that_was_altered_is_told() throws IOException {
        byte[] altered = masterList.clone();
        // within the certificates, far from every structure
        altered[altered.length - 40] ^= 1;
        assertThat(trust.importFile(file("altered.ml", altered)).signaturesValid())
                .isFalse();
    }

    @Test
    void document_signers_are_not_authorities_and_revocation_lists_are_taken() throws IOException {
        DocumentSigner signer = AUTHORITY.newSigner(SignatureProfile.RSA_SHA256);
        String ldif = MasterLists.ldifOfSigners(
                List.of(signer.certificate()), List.of(AUTHORITY.crl(NOW, List.of(signer.certificate()))));
        ImportReport report = trust.importFile(file("dsc.ldif", ldif.getBytes(StandardCharsets.US_ASCII)));
        assertThat(report.authoritiesAdded()).isZero();
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.revocationListsAdded()).isEqualTo(1);
        assertThat(trust.list().revocationLists()).hasSize(1);
        assertThat(trust.list().revocationLists().get(0).entries()).isEqualTo(1);
        assertThat(trust.revocationLists(AUTHORITY.certificate().getSubject())).hasSize(1);
    }

    @Test
    void files_put_there_by_hand_count_and_so_does_their_removal() throws IOException {
        Path folder = Files.createDirectories(work.resolve("trust"));
        assertThat(trust.authorities("VN")).isEmpty();
        Path byHand = Files.write(folder.resolve("by-hand.pem"), AUTHORITY.pem().getBytes(StandardCharsets.US_ASCII));
        assertThat(trust.authorities("VN")).hasSize(1);
        Files.delete(byHand);
        assertThat(trust.authorities("VN")).isEmpty();
    }

    @Test
    void what_cannot_be_read_is_named_and_hinders_nothing() throws IOException {
        Path folder = Files.createDirectories(work.resolve("trust"));
        Files.writeString(folder.resolve("readme.txt"), "not a certificate");
        Files.write(folder.resolve("broken.cer"), new byte[] {0x30, (byte) 0x84, 0x7F, 0x7F, 0x7F, 0x7F});
        Files.write(folder.resolve("good.cer"), AUTHORITY.der());
        assertThat(trust.list().unreadable()).containsExactly("broken.cer", "readme.txt");
        assertThat(trust.list().authorities()).hasSize(1);
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws IOException {
        Path large = work.resolve("large.ml");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength((64L << 20) + 1);
        }
        assertThatThrownBy(() -> trust.importFile(large)).isInstanceOf(IOException.class);
    }

    @Test
    void an_import_leaves_no_unfinished_file_behind() throws IOException {
        trust.importFile(file("csca.cer", AUTHORITY.der()));
        try (Stream<Path> files = Files.list(work.resolve("trust"))) {
            assertThat(files)
                    .singleElement()
                    .satisfies(path -> assertThat(path.getFileName().toString()).endsWith(".cer"));
        }
    }

    @Test
    void every_certificate_of_the_world_can_be_found_and_verified_or_told_to_be_a_link() throws IOException {
        trust.importFile(file("world.ml", masterList));
        Signatures signatures = new Signatures();
        List<X509CertificateHolder> unverified = new ArrayList<>();
        for (X509CertificateHolder certificate : world.subList(0, 20)) {
            String country = Countries.of(certificate.getSubject()).orElseThrow();
            boolean issued = trust.authorities(country).stream().anyMatch(a -> signatures.issued(a, certificate));
            if (!issued) {
                unverified.add(certificate);
            }
        }
        assertThat(unverified)
                .as("only link certificates whose issuer is of another generation")
                .hasSizeLessThan(8);
    }
}
