package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.station.report.TimedEnrolment;
import vn.eid.sync.audit.AuditEntry;
import vn.eid.sync.audit.AuditLog;

@DisplayName("The times of steps")
class StepLogTest {
    private static final long STEP = 5_000_000_000L;

    private final List<AuditEntry> entries = new ArrayList<>();
    private final AuditLog audit =
            (event, actor, details) -> entries.add(new AuditEntry(Instant.EPOCH, event, actor, details));
    private final AtomicLong nanos = new AtomicLong();
    private final StepLog log = new StepLog(audit, Runnable::run, () -> nanos.getAndAdd(STEP));

    @Test
    @DisplayName("are noted once with the saved dossier, in seconds, with the number of portraits, and nothing else")
    void noted() {
        ModelStage.enrolment(log);
        assertThat(entries).hasSize(1);
        var entry = entries.get(0);
        assertThat(entry.event()).isEqualTo("steps-timed");
        assertThat(entry.actor()).isEqualTo("mau.le");
        assertThat(entry.details().keySet())
                .containsExactlyInAnyOrder(
                        "dossier",
                        "portraits",
                        "CARD",
                        "IDENTITY",
                        "PORTRAIT",
                        "DOCUMENTS",
                        "CONTACT",
                        "CONSENT",
                        "SUBMIT");
        var timed = TimedEnrolment.of(entry).orElseThrow();
        assertThat(timed.portraits()).isEqualTo(1);
        for (Step step : Step.values()) {
            assertThat(timed.seconds()).containsEntry(step, 5);
        }
    }

    @Test
    @DisplayName("begin anew with each citizen")
    void anew() {
        ModelStage.enrolment(log);
        ModelStage.enrolment(log);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).details()).isEqualTo(entries.get(0).details());
    }

    @Test
    @DisplayName("of an enrolment that was given up are not kept")
    void givenUp() {
        var states = new ArrayList<EnrolmentState>();
        ModelStage.enrolment(states::add);
        states.stream()
                .filter(EnrolmentState.UnderWay.class::isInstance)
                .limit(4)
                .forEach(log::entered);
        log.entered(states.stream()
                .filter(EnrolmentState.Idle.class::isInstance)
                .findFirst()
                .orElseThrow());
        ModelStage.enrolment(log);
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).details()).containsAllEntriesOf(Map.of("CARD", "5", "IDENTITY", "5"));
    }
}
