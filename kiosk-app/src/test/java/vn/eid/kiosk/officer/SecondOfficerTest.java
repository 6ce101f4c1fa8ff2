package vn.eid.kiosk.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.CounterStore;
import vn.eid.sync.station.StoreSettings;

@DisplayName("The second officer")
class SecondOfficerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final DossierId ID = new DossierId("QN04-261120-7K3M9P");
    private static final Officer SUPERVISOR =
            new Officer("chihuy", "Thiếu tá Huy", Set.of(Role.OFFICER, Role.SUPERVISOR));
    private static final Officer CAPTOR_WHO_IS_SUPERVISOR =
            new Officer("Canbo1", "Đại úy Một", Set.of(Role.OFFICER, Role.SUPERVISOR));
    private static final Officer OFFICER = new Officer("canbo2", "Thiếu úy Hai", Set.of(Role.OFFICER));
    private static final Officer TECHNICIAN = new Officer("kythuat", "Kỹ thuật", Set.of(Role.TECHNICIAN));

    @TempDir
    Path folder;

    private final List<String> audited = new ArrayList<>();
    private CounterStore store;
    private SecondOfficer second;

    @BeforeEach
    void oneWaits() throws Exception {
        var random = new SecureRandom();
        var pki = TestPki.create(NOW, random);
        TrainingStore.certify(folder, pki, InstantSource.fixed(NOW), random);
        var usual = TrainingStore.settings(folder, pki.ministryEncryption().certificate());
        var reviewed = new StoreSettings(
                usual.folder(),
                usual.counter(),
                usual.keys(),
                usual.ministry(),
                new StoreSettings.Rules(100, 1000),
                Optional.empty(),
                usual.zone());
        store = CounterStore.open(
                reviewed, StoreSettings.Role.ALONE, new LocalDisk(), InstantSource.fixed(NOW), random);
        second = new SecondOfficer(
                store.index().supervision(),
                (event, actor, details) -> audited.add(event + " " + actor + " " + details));
        var dossier = TrainingDossier.of(ID, "022090000017", NOW, 3000, new Random(1));
        store.queue().add(store.sealer().seal(dossier), Optional.empty());
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    private static void refused(ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(QueueFault.NOT_ALLOWED));
    }

    @Test
    @DisplayName("who is a supervisor and did not capture it lets a dossier go, and the log says who")
    void approves() throws Exception {
        assertThat(second.pending(10)).extracting(it -> it.id()).containsExactly(ID);
        second.approve(SUPERVISOR, ID);
        assertThat(second.pending(10)).isEmpty();
        assertThat(store.agent().lease(Duration.ofMinutes(1))).isPresent();
        assertThat(audited).containsExactly("dossier-approved chihuy {dossier=" + ID + "}");
    }

    @Test
    @DisplayName("may not be the captor, however the name is written, nor anybody without the role")
    void refused() throws Exception {
        for (var officer : List.of(CAPTOR_WHO_IS_SUPERVISOR, OFFICER, TECHNICIAN)) {
            refused(() -> second.approve(officer, ID));
            refused(() -> second.sendBack(officer, ID, RejectionReason.Step.PORTRAIT, "chưa rõ"));
        }
        assertThat(audited).isEmpty();
        assertThat(second.pending(10)).hasSize(1);
        assertThat(store.agent().lease(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    @DisplayName("gives a dossier back with a reason; it is not sent, and the captor finds the step to redo")
    void sendsBack() throws Exception {
        second.sendBack(SUPERVISOR, ID, RejectionReason.Step.PORTRAIT, "  Ảnh chưa rõ ");
        var returned = store.queue().find(ID).orElseThrow();
        assertThat(returned.status()).isEqualTo(DossierStatus.REJECTED);
        assertThat(returned.rejection().orElseThrow().text()).isEqualTo("Ảnh chưa rõ");
        assertThat(returned.rejection().orElseThrow().step()).isEqualTo(RejectionReason.Step.PORTRAIT);
        assertThat(store.agent().lease(Duration.ofMinutes(1))).isEmpty();
        assertThat(audited.get(0)).startsWith("dossier-returned chihuy").contains("step=PORTRAIT");
        refused(() -> second.approve(SUPERVISOR, ID));
    }
}
