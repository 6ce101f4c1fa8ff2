package vn.eid.sync.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.LocalDisk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.Reconciliation.Kind;
import vn.eid.sync.queue.StatusEvent.Outcome;
import vn.eid.sync.seal.CmsSeal;
import vn.eid.sync.seal.ExportManifest;
import vn.eid.sync.seal.MinistrySigned;
import vn.eid.sync.seal.ReceiptFile;
import vn.eid.sync.seal.SealFixture;
import vn.eid.sync.simulator.MinistryOpener;
import vn.eid.sync.simulator.TestPki;
import vn.eid.sync.simulator.TrainingDossier;
import vn.eid.sync.simulator.TrainingStore;
import vn.eid.sync.station.StoreSettings.Role;

@DisplayName("The store of a counter")
class CounterStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final DossierId ID = new DossierId("QN04-261120-7K3M9P");

    @TempDir
    Path folder;

    private final SecureRandom random = new SecureRandom();
    private final TestPki pki = TestPki.create(NOW, random);
    private final TestPki.Identity ministry = pki.ministryEncryption();
    private StoreSettings settings;

    @BeforeEach
    void keys() throws Exception {
        settings = TrainingStore.settings(folder, ministry.certificate());
        TrainingStore.certify(folder, pki, InstantSource.fixed(NOW), random);
    }

    private CounterStore open(Role role) throws QueueException {
        return CounterStore.open(settings, role, new LocalDisk(), InstantSource.fixed(NOW), random);
    }

    private void save(CounterStore store, DossierId id) throws QueueException {
        store.audit().append("chip-read", "canbo1", Map.of("dossier", id.value()));
        store.drafts().put(id, "state", new byte[] {1});
        var sealed = store.sealer().seal(TrainingDossier.of(id, "022090000017", NOW, 9000, new Random(1)));
        store.queue().add(sealed, Optional.empty());
        store.drafts().erase(id);
    }

    @Test
    @DisplayName("takes a dossier from its first draft to the ministry, and remembers it after closing")
    void wholeWay() throws Exception {
        try (var store = open(Role.ALONE)) {
            save(store, ID);
            var lease = store.agent().lease(Duration.ofMinutes(1)).orElseThrow();
            var opened = new MinistryOpener(ministry.key(), pki.ca()).open(Files.readAllBytes(lease.file()), NOW);
            assertThat(opened.json().at("/audit/entries/0").asText()).contains("chip-read");
            assertThat(opened.json().at("/audit/sequence").asInt()).isEqualTo(1);
        }
        try (var store = open(Role.ALONE)) {
            assertThat(store.queue().find(ID)).isPresent();
            assertThat(store.drafts().list()).isEmpty();
        }
        assertThat(CounterStore.verifyAudit(settings, Role.ALONE, new LocalDisk(), random)
                        .whole())
                .isTrue();
    }

    @Test
    @DisplayName("works as two programs: the counter saves while the agent is down, the agent finds it")
    void twoPrograms() throws Exception {
        try (var counter = open(Role.COUNTER)) {
            save(counter, ID);
            try (var agent = open(Role.AGENT)) {
                agent.agent().keepUp();
                assertThat(agent.agent().lease(Duration.ofMinutes(1)))
                        .as("the agent finds what was saved without it")
                        .isPresent();
                assertThat(counter.queue().counts()).containsEntry(DossierStatus.UPLOADING, 1L);
            }
        }
    }

    @Test
    @DisplayName("is not held up by an agent that went away, and finds it again when it is back on another port")
    void agentGone() throws Exception {
        var agent = open(Role.AGENT);
        try (var counter = open(Role.COUNTER)) {
            assertThat(counter.queue().counts()).isEmpty();
            agent.close();
            // H2's own way of asking took more than a second for each; a guard against hours, not a measurement.
            assertTimeout(Duration.ofSeconds(10), () -> {
                for (int i = 0; i < 20; i++) {
                    fails(QueueFault.UNAVAILABLE, () -> counter.queue().counts());
                }
            });
            save(counter, ID);
            try (var back = open(Role.AGENT)) {
                back.agent().keepUp();
                assertThat(counter.queue().counts()).containsEntry(DossierStatus.QUEUED, 1L);
            }
        }
    }

    @Test
    @DisplayName("belongs to one program at a time")
    void oneProgram() throws Exception {
        try (var store = open(Role.ALONE)) {
            assertThat(store.queue().counts()).isEmpty();
            fails(QueueFault.IN_USE, () -> open(Role.ALONE));
            fails(QueueFault.IN_USE, () -> open(Role.COUNTER));
            fails(QueueFault.IN_USE, () -> open(Role.AGENT));
        }
    }

    private static void fails(QueueFault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        QueueException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }

    private static byte[] garbage() {
        var bytes = new byte[20_000];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    @Test
    @DisplayName("rebuilds its index from the sealed files")
    void rebuild() throws Exception {
        try (var store = open(Role.ALONE)) {
            save(store, ID);
        }
        Files.write(folder.resolve("queue/queue.mv.db"), garbage());
        assertThatThrownBy(() -> open(Role.ALONE)).isInstanceOf(QueueException.class);
        assertThat(CounterStore.rebuild(settings, new LocalDisk(), InstantSource.fixed(NOW), random))
                .extracting(finding -> finding.kind())
                .containsExactly(Kind.ROW_RESTORED);
        try (var store = open(Role.ALONE)) {
            assertThat(store.queue().find(ID)).isPresent();
        }
    }

    @Test
    @DisplayName("exports with a list that the station signed, and takes in receipts that the ministry signed")
    void exportAndReceipts() throws Exception {
        try (var store = open(Role.ALONE)) {
            save(store, ID);
            var stick = folder.resolve("stick");
            var rows = store.manifest().export(store.index().transfer(), stick, new DurableFiles(new LocalDisk()));
            var manifest = MinistrySigned.content(
                    "manifest",
                    Files.readAllBytes(stick.resolve(ExportManifest.NAME)),
                    store.keys().certificate());
            var list = new ObjectMapper().readTree(manifest);
            assertThat(list.at("/files/0/sha256").asText())
                    .isEqualTo(rows.get(0).sha256());

            var signer = pki.station("ministry signing");
            var receipts = String.format(
                    "{\"schema\":\"vn.eid.receipts/1\",\"receipts\":[{\"id\":\"%s\",\"sha256\":\"%s\","
                            + "\"receiptNumber\":\"BCA-7\",\"receivedAt\":\"2026-11-21T00:00:00Z\"}]}",
                    ID, rows.get(0).sha256());
            var signed = new CmsSeal(SealFixture.keys(signer), ministry.certificate(), random)
                    .signed(receipts.getBytes(StandardCharsets.UTF_8));
            assertThat(ReceiptFile.read(signed, List.of(ministry.certificate(), signer.certificate())))
                    .as("the ministry signs with another certificate than it is sealed for")
                    .hasSize(1);
            fails(QueueFault.TAMPERED, () -> ReceiptFile.read(signed, List.of(ministry.certificate())));
            var events = ReceiptFile.read(signed, signer.certificate());
            assertThat(store.index().transfer().receipts(events)).containsExactly(Outcome.APPLIED);
            assertThat(store.queue().find(ID).orElseThrow().receiptNumber()).contains("BCA-7");

            fails(
                    QueueFault.TAMPERED,
                    () -> ReceiptFile.read(signed, store.keys().certificate()));
            var text = new String(signed, StandardCharsets.ISO_8859_1);
            var forged = text.replace("BCA-7", "BCA-8").getBytes(StandardCharsets.ISO_8859_1);
            fails(QueueFault.TAMPERED, () -> ReceiptFile.read(forged, signer.certificate()));
            fails(QueueFault.TAMPERED, () -> ReceiptFile.read(new byte[] {1, 2}, signer.certificate()));
        }
    }
}
