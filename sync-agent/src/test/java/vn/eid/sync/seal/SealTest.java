package vn.eid.sync.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;

@DisplayName("A sealed dossier")
class SealTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final TestPki PKI = TestPki.create(NOW, new SecureRandom());
    private static final TestPki.Identity STATION = PKI.station("QN04");
    private static final TestPki.Identity MINISTRY = PKI.ministryEncryption();
    private static final TestPki.Identity MINISTRY_RSA = PKI.ministryEncryptionRsa();
    private static final DossierId ID = new DossierId("QN04-261120-7K3M9P");

    @TempDir
    Path folder;

    private Spool spool;

    @BeforeEach
    void anEmptySpool() {
        spool = SealFixture.spool(folder.resolve("spool"), 1);
    }

    private SpoolSealer sealer(TestPki.Identity ministry, Instant now) {
        return SealFixture.sealer(STATION, ministry.certificate(), spool, now);
    }

    private vn.eid.sync.dossier.Dossier dossier() {
        return TrainingDossier.of(ID, "022090000017", NOW, 40_000, new Random(1));
    }

    @ParameterizedTest(name = "key of the ministry: {0}")
    @ValueSource(strings = {"EC", "RSA"})
    @DisplayName("opens with the ministry's key and carries the canonical JSON, signed by the station")
    void opensAtTheMinistry(String algorithm) throws Exception {
        var ministry = algorithm.equals("RSA") ? MINISTRY_RSA : MINISTRY;
        var sealed = sealer(ministry, NOW).seal(dossier());
        var opened = new MinistryOpener(ministry.key(), PKI.ca()).open(Files.readAllBytes(sealed.file()), NOW);
        assertThat(opened.station()).isEqualTo(STATION.certificate());
        assertThat(opened.json().at("/id").asText()).isEqualTo(ID.value());
        assertThat(opened.json().at("/citizen/fullName/value").asText()).isEqualTo("NGUYỄN VĂN THỬ");
        assertThat(opened.json().at("/audit/head").asText()).isEqualTo(SealFixture.EXTRACT.head());
    }

    @ParameterizedTest(name = "key of the ministry: {0}")
    @ValueSource(strings = {"EC", "RSA"})
    @DisplayName("opens with plain openssl cms, in two lines")
    void opensWithOpenssl(String algorithm) throws Exception {
        var ministry = algorithm.equals("RSA") ? MINISTRY_RSA : MINISTRY;
        var sealed = sealer(ministry, NOW).seal(dossier());
        ministry.write(folder, "ministry");
        Files.writeString(folder.resolve("ca.pem"), TestPki.pem(PKI.ca()));
        openssl(
                "cms",
                "-decrypt",
                "-inform",
                "DER",
                "-in",
                sealed.file().toString(),
                "-recip",
                "ministry.pem",
                "-inkey",
                "ministry.key.pem",
                "-binary",
                "-out",
                "signed.p7s");
        openssl(
                "cms",
                "-verify",
                "-inform",
                "DER",
                "-in",
                "signed.p7s",
                "-CAfile",
                "ca.pem",
                "-purpose",
                "any",
                "-attime",
                Long.toString(NOW.getEpochSecond()),
                "-binary",
                "-out",
                "dossier.json");
        var json = new ObjectMapper().readTree(folder.resolve("dossier.json").toFile());
        assertThat(json.at("/schema").asText()).isEqualTo("vn.eid.dossier/1");
        assertThat(json.at("/portrait/image/base64").binaryValue())
                .isEqualTo(dossier().portrait().image().bytes());
    }

    @Test
    @DisplayName("shows nothing of the citizen")
    void showsNothing() throws Exception {
        var sealed = sealer(MINISTRY, NOW).seal(dossier());
        var bytes = new String(Files.readAllBytes(sealed.file()), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(bytes)
                .doesNotContain("022090000017")
                .doesNotContain("912345678")
                .doesNotContain("QN04-");
        assertThat(sealed.maskedName()).isEqualTo("N*** V*** THỬ");
        assertThat(sealed.lookupHash()).hasSize(32).doesNotContain("022090000017");
    }

    @Test
    @DisplayName("tells its own counter its index entry again")
    void tellsItsEntry() throws Exception {
        var sealer = sealer(MINISTRY, NOW);
        var sealed = sealer.seal(dossier());
        assertThat(spool.sealedDossier(spool.verified(ID))).isEqualTo(sealed);
    }

    @Test
    @DisplayName("is sealed once: the same number gives the first sealed file again")
    void isSealedOnce() throws Exception {
        var sealer = sealer(MINISTRY, NOW);
        assertThat(sealer.seal(dossier())).isEqualTo(sealer.seal(dossier()));
    }

    @Test
    @DisplayName("is known to be altered with any byte changed, and never misread by the ministry")
    void noByteCanChange() throws Exception {
        var sealer = sealer(MINISTRY, NOW);
        var sealed = sealer.seal(TrainingDossier.of(ID, "022090000017", NOW, 800, new Random(1)));
        var original = Files.readAllBytes(sealed.file());
        var opener = new MinistryOpener(MINISTRY.key(), PKI.ca());
        for (int i = 0; i < original.length; i += 7) {
            var changed = original.clone();
            changed[i] ^= 0x10;
            Files.write(sealed.file(), changed);
            assertThat(detected() && notMisread(opener, changed))
                    .as("byte %d", i)
                    .isTrue();
        }
    }

    private boolean detected() {
        try {
            spool.verified(ID);
            return false;
        } catch (QueueException e) {
            return e.fault() == QueueFault.TAMPERED;
        }
    }

    /** Some bits of the outer frame mean nothing; whatever opens must be the very dossier. */
    private static boolean notMisread(MinistryOpener opener, byte[] sealed) {
        try {
            return opener.open(sealed, NOW).json().at("/id").asText().equals(ID.value());
        } catch (MinistryOpener.NotAccepted | RuntimeException e) {
            return true;
        }
    }

    @Test
    @DisplayName("is refused when a certificate is not valid today, and leaves nothing behind")
    void needsValidCertificates() throws Exception {
        var late = NOW.plus(Duration.ofDays(1000));
        assertThatThrownBy(() -> sealer(MINISTRY, late).seal(dossier()))
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.SEAL_KEY_MISSING));
        assertThat(spool.files()).isEmpty();
    }

    @Test
    @DisplayName("of another counter is foreign: its entry does not open")
    void foreignFile() throws Exception {
        sealer(MINISTRY, NOW).seal(dossier());
        var other = SealFixture.spool(folder.resolve("spool"), 9);
        assertThatThrownBy(() -> other.verified(ID))
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.TAMPERED));
    }

    private void openssl(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        var log = folder.resolve("openssl.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
