package vn.eid.sync.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import javax.security.auth.x500.X500Principal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.LookupHash;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.SecretBox;
import vn.eid.sync.queue.Spool;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.SealFixture;
import vn.eid.sync.seal.SpoolSealer;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;

/** The whole life of a station's keys, the same for a file and for a token. */
final class KeyLife {
    static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final X500Principal STATION = new X500Principal("CN=QN04-1,O=Cong an phuong Thu Nghiem,C=VN");
    private final SecureRandom random = new SecureRandom();
    private final DurableFiles files = new DurableFiles(new LocalDisk());
    private final TestPki pki = TestPki.create(NOW, random);
    private final KeyStoreSettings settings;
    private final Path folder;
    private final KeyAdministration keys;

    KeyLife(KeyStoreSettings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.keys = new KeyAdministration(settings, files, random, InstantSource.fixed(NOW));
    }

    static void fails(QueueFault fault, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private StationKeys open() throws QueueException {
        return StationKeyStore.open(settings, files, random);
    }

    void begins() throws Exception {
        fails(QueueFault.SEAL_KEY_MISSING, this::open);
        fails(QueueFault.SEAL_KEY_MISSING, keys::show);
        var made = keys.init(STATION);
        assertThat(made.selfSigned()).isTrue();
        assertThat(made.kind()).isEqualTo(open().kind());
        fails(QueueFault.NOT_ALLOWED, () -> keys.init(STATION));
    }

    void getsItsCertificate() throws Exception {
        var stranger = pki.station("QN05").chain();
        fails(QueueFault.NOT_ALLOWED, () -> keys.install(stranger));
        var expired = pki.grant(keys.request(), NOW.minus(Duration.ofDays(9)), NOW.minus(Duration.ofDays(1)));
        fails(QueueFault.NOT_ALLOWED, () -> keys.install(expired));
        var soon = keys.install(pki.grant(keys.request(), NOW.minusSeconds(60), NOW.plus(Duration.ofDays(20))));
        assertThat(soon.validity(NOW)).isEqualTo(KeyReport.Validity.EXPIRES_SOON);
        var installed = keys.install(pki.grant(keys.request()));
        assertThat(installed.selfSigned()).isFalse();
        assertThat(installed.validity(NOW)).isEqualTo(KeyReport.Validity.VALID);
        assertThat(installed.validity(NOW.plus(Duration.ofDays(800)))).isEqualTo(KeyReport.Validity.EXPIRED);
        assertThat(installed.validity(NOW.minus(Duration.ofDays(1)))).isEqualTo(KeyReport.Validity.NOT_YET_VALID);
        assertThat(keys.show()).isEqualTo(installed);
    }

    void seals(int number) throws Exception {
        var ministry = pki.ministryEncryption();
        var spool = new Spool(folder.resolve("spool"), files, new SecretBox(SealFixture.key(1), random));
        var sealer = new SpoolSealer(
                new CmsSeal(open(), ministry.certificate(), random),
                spool,
                id -> SealFixture.EXTRACT,
                new LookupHash(SealFixture.key(2)),
                InstantSource.fixed(NOW));
        var id = new DossierId("QN04-261120-00000" + number);
        var sealed = sealer.seal(TrainingDossier.of(id, "022090000017", NOW, 8000, new Random(1)));
        var opened = new MinistryOpener(ministry.key(), pki.ca()).open(Files.readAllBytes(sealed.file()), NOW);
        assertThat(opened.station()).isEqualTo(open().certificate());
    }

    void wraps() throws Exception {
        var secret = random.generateSeed(32);
        var wrapped = open().wrap("database", secret);
        assertThat(open().unwrap("database", wrapped)).isEqualTo(secret);
        fails(QueueFault.WRONG_KEY, () -> open().unwrap("drafts", wrapped));
        wrapped[wrapped.length / 2] ^= 1;
        fails(QueueFault.WRONG_KEY, () -> open().unwrap("database", wrapped));
        var secrets = StationSecrets.open(folder, open(), files, random);
        var again = StationSecrets.open(folder, open(), files, random);
        assertThat(again.database()).isEqualTo(secrets.database()).isNotEqualTo(secrets.rows());
    }

    void rotates() throws Exception {
        var before = open().certificate();
        var secret = StationSecrets.open(folder, open(), files, random).database();
        assertThat(keys.rotate().nextWaiting()).isTrue();
        assertThat(open().certificate()).as("the old key stays in use").isEqualTo(before);
        var installed = keys.install(pki.grant(keys.request()));
        assertThat(installed.nextWaiting()).isFalse();
        assertThat(open().certificate().getPublicKey()).isNotEqualTo(before.getPublicKey());
        assertThat(StationSecrets.open(folder, open(), files, random).database())
                .as("what was wrapped still opens")
                .isEqualTo(secret);
    }
}
