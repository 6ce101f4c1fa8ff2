package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.kiosk.enrolment.DraftKeeper;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.StatusEvent;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("The upkeep of a counter")
class UpkeepTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NINE = Instant.parse("2026-11-20T02:00:00Z");
    private static final DossierId FIRST = new DossierId("QN04-261120-7K3M9P");
    private static final DossierId SECOND = new DossierId("QN04-261120-7K3M9Q");
    private static final Duration MONTH = Duration.ofDays(30);

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);
    private final AtomicReference<Optional<DossierId>> inHand = new AtomicReference<>(Optional.empty());
    private StoreSettings settings;
    private CounterStore store;
    private DraftKeeper keeper;

    @BeforeEach
    void open() throws Exception {
        var pki = TestPki.create(NINE, random);
        settings = TrainingStore.settings(folder, pki.ministryEncryption().certificate());
        TrainingStore.certify(folder, pki, now::get, random);
        use(StoreSettings.Role.ALONE);
    }

    private void use(StoreSettings.Role role) throws QueueException {
        store = open(role);
        keeper = new DraftKeeper(store.drafts());
    }

    private CounterStore open(StoreSettings.Role role) throws QueueException {
        return CounterStore.open(settings, role, new LocalDisk(), now::get, random);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private Upkeep upkeep(Optional<Duration> draftLife) {
        var rules = new Upkeep.Rules(draftLife, MONTH, ZONE);
        return new Upkeep(Upkeep.Stores.of(store, keeper), rules, inHand::get, now::get);
    }

    /** A draft begun now by the hand-moved clock; the disk's own clock is not moved. */
    private void draft(DossierId id) throws Exception {
        store.drafts().put(id, "state", new byte[] {1});
        try (var files = Files.walk(folder.resolve("drafts").resolve(id.value()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(now.get()));
            }
        }
    }

    private QueuedDossier saved(DossierId id) throws Exception {
        draft(id);
        var sealed = store.sealer().seal(TrainingDossier.of(id, "022090000017", now.get(), 9000, new Random(1)));
        var row = store.queue().add(sealed, Optional.empty());
        keeper.sealed(id);
        return row;
    }

    private void decide(QueuedDossier row, DossierStatus status) throws QueueException {
        Optional<RejectionReason> reason = status == DossierStatus.REJECTED
                ? Optional.of(new RejectionReason("R1", "ảnh mờ", RejectionReason.Step.PORTRAIT))
                : Optional.empty();
        store.agent().apply(List.of(new StatusEvent(row.id(), row.sha256(), status, now.get(), "BCA-1", reason)), "1");
    }

    private void pass(Duration time) {
        now.updateAndGet(it -> it.plus(time));
    }

    @Test
    @DisplayName("erases an unfinished enrolment at the end of its day, and not a minute before")
    void endOfTheDay() throws Exception {
        var upkeep = upkeep(Optional.empty());
        draft(FIRST);
        now.set(Instant.parse("2026-11-20T16:59:00Z"));
        upkeep.run();
        assertThat(store.drafts().list()).as("23:59 in Hà Nội").containsExactly(FIRST);
        pass(Duration.ofMinutes(1));
        upkeep.run();
        assertThat(store.drafts().list()).as("midnight").isEmpty();
        assertThat(folder.resolve("drafts").resolve(FIRST.value())).doesNotExist();
    }

    @Test
    @DisplayName("erases an unfinished enrolment after the configured hours, on whichever day that is")
    void configuredHours() throws Exception {
        var upkeep = upkeep(Optional.of(Duration.ofHours(36)));
        draft(FIRST);
        pass(Duration.ofHours(36));
        upkeep.run();
        assertThat(store.drafts().list()).containsExactly(FIRST);
        pass(Duration.ofMinutes(1));
        upkeep.run();
        assertThat(store.drafts().list()).isEmpty();
    }

    @Test
    @DisplayName("leaves the enrolment that is open on the windows at midnight, until it is put aside")
    void openEnrolment() throws Exception {
        var upkeep = upkeep(Optional.empty());
        draft(FIRST);
        draft(SECOND);
        inHand.set(Optional.of(SECOND));
        pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(store.drafts().list()).containsExactly(SECOND);
        inHand.set(Optional.empty());
        upkeep.run();
        assertThat(store.drafts().list()).isEmpty();
    }

    @Test
    @DisplayName("keeps the copy for a redo until the ministry has accepted, however many days that takes")
    void copyUntilAccepted() throws Exception {
        var upkeep = upkeep(Optional.empty());
        var row = saved(FIRST);
        pass(Duration.ofDays(40));
        upkeep.run();
        assertThat(store.drafts().list()).as("still waits for the ministry").containsExactly(FIRST);
        decide(row, DossierStatus.APPROVED);
        pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(store.drafts().list()).isEmpty();
    }

    @Test
    @DisplayName("keeps the copy of a rejected dossier for its redo, but not longer than sealed files")
    void copyOfTheRejected() throws Exception {
        var upkeep = upkeep(Optional.empty());
        decide(saved(FIRST), DossierStatus.REJECTED);
        pass(MONTH);
        upkeep.run();
        assertThat(store.drafts().list()).containsExactly(FIRST);
        pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(store.drafts().list()).isEmpty();
    }

    @Test
    @DisplayName("erases a sealed file when the time after the acceptance is over, and leaves one that waits")
    void retention() throws Exception {
        var upkeep = upkeep(Optional.empty());
        decide(saved(FIRST), DossierStatus.APPROVED);
        saved(SECOND);
        pass(MONTH.minusDays(1));
        upkeep.run();
        assertThat(store.sealedFile(FIRST)).exists();
        pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(store.sealedFile(FIRST)).doesNotExist();
        assertThat(store.sealedFile(SECOND)).exists();
    }

    @Test
    @DisplayName("sweeps once a day and puts counts on the audit log, in which no dossier is named")
    void audited() throws Exception {
        var swept = new AtomicReference<>(0);
        var audited = new AtomicReference<>(List.<String>of());
        var stores = new Upkeep.Stores(
                store.drafts(),
                keeper,
                store.queue(),
                keep -> {
                    swept.updateAndGet(it -> it + 1);
                    return List.of(FIRST);
                },
                (event, actor, details) -> audited.updateAndGet(it -> {
                    var more = new ArrayList<>(it);
                    more.add(event + " " + actor + " " + new TreeMap<>(details));
                    return more;
                }));
        var upkeep = new Upkeep(stores, new Upkeep.Rules(Optional.empty(), MONTH, ZONE), inHand::get, now::get);
        upkeep.run();
        draft(SECOND);
        pass(Duration.ofMinutes(15));
        upkeep.run();
        assertThat(swept.get()).isEqualTo(1);
        pass(Duration.ofDays(1));
        upkeep.run();
        assertThat(swept.get()).isEqualTo(2);
        assertThat(audited.get())
                .containsExactly(
                        "retention-swept system {copies=0, sealed-files=1}",
                        "drafts-expired system {drafts=1}",
                        "retention-swept system {copies=0, sealed-files=1}");
    }

    @Test
    @DisplayName("tries again at the next run when the queue could not be reached")
    void triesAgain() {
        var tries = new AtomicReference<>(0);
        var stores = new Upkeep.Stores(
                store.drafts(),
                keeper,
                store.queue(),
                keep -> {
                    if (tries.updateAndGet(it -> it + 1) == 1) {
                        throw QueueException.notAllowed("the agent is down");
                    }
                    return List.of();
                },
                store.audit());
        var upkeep = new Upkeep(stores, new Upkeep.Rules(Optional.empty(), MONTH, ZONE), inHand::get, now::get);
        upkeep.run();
        upkeep.run();
        upkeep.run();
        assertThat(tries.get()).isEqualTo(2);
    }

    @Test
    @DisplayName("erases drafts while the agent is down, and sealed files as soon as it is back")
    void besideAnAgent() throws Exception {
        decide(saved(FIRST), DossierStatus.APPROVED);
        draft(SECOND);
        store.close();
        use(StoreSettings.Role.COUNTER);
        pass(MONTH);
        var upkeep = upkeep(Optional.empty());
        upkeep.run();
        assertThat(store.drafts().list()).containsExactly(FIRST);
        assertThat(store.sealedFile(FIRST)).exists();
        try (var agent = open(StoreSettings.Role.AGENT)) {
            upkeep.run();
            assertThat(agent.sealedFile(FIRST)).doesNotExist();
            assertThat(store.drafts().list()).isEmpty();
        }
    }

    @Test
    @DisplayName("runs on the queue's thread at the start")
    void thread() throws Exception {
        draft(FIRST);
        pass(Duration.ofDays(1));
        try (var threads = new CounterThreads();
                var running = upkeep(Optional.empty()).keepRunning(threads)) {
            assertThat(running).isNotNull();
            for (int i = 0; i < 500 && !store.drafts().list().isEmpty(); i++) {
                Thread.sleep(10);
            }
            assertThat(store.drafts().list()).isEmpty();
        }
    }
}
