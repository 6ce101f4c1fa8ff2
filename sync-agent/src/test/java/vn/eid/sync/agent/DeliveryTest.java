package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.sync.agent.AgentStatus.State;
import vn.eid.sync.dossier.ChipEvidence;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.simulator.gateway.MinistrySettings;
import vn.eid.sync.simulator.gateway.TrainingChip;
import vn.eid.sync.simulator.gateway.TrainingGateway;

@DisplayName("From the sealed dossier to the ministry's decision, everything real")
class DeliveryTest {
    private static final TrainingChip CHIPS = new TrainingChip();
    private static final String CITIZEN = "001090000017";

    @TempDir
    Path folder;

    private TrainingGateway training;
    private Counter counter;
    private SyncAgent agent;

    @BeforeEach
    void open() throws Exception {
        training = TrainingGateway.start(
                new MinistrySettings(
                        folder.resolve("ministry"),
                        0,
                        MinistrySettings.Review.AUTOMATIC,
                        Duration.ofMillis(300),
                        List.of(CHIPS.issuer()),
                        Set.of("canbo1")),
                "QN04",
                InstantSource.system(),
                new SecureRandom());
        counter = new Counter(folder, training.kit());
        agent = counter.startAgent();
    }

    @AfterEach
    void close() throws Exception {
        agent.close();
        counter.close();
        training.close();
    }

    private QueuedDossier awaitFinal(DossierId id) throws Exception {
        for (int i = 0; i < 600; i++) {
            QueuedDossier row = counter.queue().agent().find(id).orElseThrow();
            if (row.status() == DossierStatus.APPROVED || row.status().isFinal()) {
                return row;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("not decided: " + counter.queue().agent().find(id));
    }

    private DossierId send(String idNumber, String phone, ChipEvidence chip) throws Exception {
        DossierId id = counter.enrol(idNumber, phone, chip);
        agent.wake();
        return id;
    }

    @Test
    void a_good_dossier_is_received_checked_and_approved_with_receipt_and_limit() throws Exception {
        DossierId id = send(CITIZEN, "+84912345678", CHIPS.of(CITIZEN));

        QueuedDossier row = awaitFinal(id);

        assertThat(row.status()).isEqualTo(DossierStatus.APPROVED);
        assertThat(row.receiptNumber()).isPresent();
        assertThat(row.dueDate()).isPresent();
        assertThat(training.ministry().find(id).orElseThrow().sha256()).isEqualTo(row.sha256());
        assertThat(agent.status().state()).isEqualTo(State.ONLINE);
        assertThat(agent.status().clockOffset().orElseThrow().abs()).isLessThan(Duration.ofSeconds(5));
    }

    private void assertRejected(DossierId id, String code, RejectionReason.Step step) throws Exception {
        RejectionReason reason = awaitFinal(id).rejection().orElseThrow();
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.step()).isEqualTo(step);
    }

    @Test
    void the_ministry_trusts_no_counter() throws Exception {
        ChipEvidence good = CHIPS.of("001090000025");
        Map<String, Content> files = new TreeMap<>(good.files());
        files.put("DG2", new Content("application/octet-stream", new byte[] {0x75, 1, 0}));
        ChipEvidence altered = new ChipEvidence(good.accessProtocol(), files, good.checks(), good.findings());

        DossierId first = send(CITIZEN, "+84912345678", CHIPS.of(CITIZEN));
        awaitFinal(first);
        DossierId alteredChip = send("001090000025", "+84912345670", altered);
        DossierId foreignChip = send("001090000033", "+84912345671", new TrainingChip().of("001090000033"));
        DossierId anothersChip = send("001090000041", "+84912345672", CHIPS.of("001090000058"));
        DossierId twice = send(CITIZEN, "+84912345678", CHIPS.of(CITIZEN));
        DossierId samePhone = send("001090000066", "+84912345678", CHIPS.of("001090000066"));

        assertRejected(alteredChip, "CHIP_NOT_GENUINE", RejectionReason.Step.CARD);
        assertRejected(foreignChip, "CHIP_NOT_GENUINE", RejectionReason.Step.CARD);
        assertRejected(anothersChip, "CHIP_NOT_GENUINE", RejectionReason.Step.CARD);
        assertRejected(twice, "DUPLICATE_DOSSIER", RejectionReason.Step.NONE);
        assertRejected(samePhone, "PHONE_IN_USE", RejectionReason.Step.CONTACT);
    }

    @Test
    void stopping_and_starting_the_agent_goes_on_where_it_was() throws Exception {
        agent.close();
        assertThat(AgentStatusFile.read(folder.resolve("agent.status.json"))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.STOPPED);
        DossierId id = send(CITIZEN, "+84912345678", CHIPS.of(CITIZEN));

        agent = counter.startAgent();

        assertThat(awaitFinal(id).status()).isEqualTo(DossierStatus.APPROVED);
    }
}
