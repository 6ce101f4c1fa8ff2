package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.EventPage;
import vn.eid.sync.gateway.Failures;
import vn.eid.sync.gateway.GatewayEvent;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.DossierMoved;
import vn.eid.sync.gateway.GatewayEvent.UnknownEvent;
import vn.eid.sync.gateway.GatewayEvent.Urgency;
import vn.eid.sync.gateway.GatewayFault;
import vn.eid.sync.queue.QueueException;

@DisplayName("The status loop")
class StatusLoopTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String DIGEST = "ab".repeat(32);
    private static final DossierId ID = new DossierId("QN04-261120-000001");

    private final HandClock clock = new HandClock();
    private final MemoryQueue queue = new MemoryQueue(clock);
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final List<GatewayEvent> taken = new ArrayList<>();
    private final AgentLedger ledger = new AgentLedger(clock);
    private final RetryPolicy retry = new RetryPolicy(Duration.ofSeconds(1), Duration.ofSeconds(60), new Random(1));
    private final StatusLoop loop = new StatusLoop(
            queue,
            gateway,
            taken::add,
            new SendingRules(
                    retry, retry, new Circuit(retry), QuietHours.none(HERE), new LegalClock(3, Set.of(), HERE)),
            ledger,
            clock);

    private static DossierMoved moved(DossierStatus status, Optional<LocalDate> due) {
        return new DossierMoved("e", HandClock.START, ID, DIGEST, status, "TN-1", due, Optional.empty());
    }

    private void page(String next, GatewayEvent... events) {
        gateway.eventAnswers.add(new EventPage(List.of(events), next, false));
    }

    @Test
    void moves_the_dossiers_and_remembers_the_cursor() throws QueueException {
        queue.add(ID, DIGEST, 10);
        page("7", moved(DossierStatus.RECEIVED, Optional.empty()), moved(DossierStatus.CHECKING, Optional.empty()));

        assertThat(loop.step()).isZero();

        assertThat(queue.row(ID).status()).isEqualTo(DossierStatus.CHECKING);
        assertThat(queue.cursor()).contains("7");
        assertThat(ledger.facts().onlineSince()).contains(HandClock.START);
    }

    @Test
    void sets_the_limit_by_its_own_clock_until_the_ministry_states_one() throws QueueException {
        queue.add(ID, DIGEST, 10);
        page("1", moved(DossierStatus.RECEIVED, Optional.empty()));
        loop.step();
        assertThat(queue.row(ID).dueDate()).contains(LocalDate.of(2026, 11, 25));

        page("2", moved(DossierStatus.CHECKING, Optional.of(LocalDate.of(2026, 12, 1))));
        loop.step();
        assertThat(queue.row(ID).dueDate()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void repeated_late_and_foreign_events_change_nothing() throws QueueException {
        queue.add(ID, DIGEST, 10);
        page("1", moved(DossierStatus.APPROVED, Optional.empty()));
        loop.step();
        long version = queue.row(ID).version();
        page(
                "2",
                moved(DossierStatus.CHECKING, Optional.of(LocalDate.of(2026, 12, 1))),
                moved(DossierStatus.APPROVED, Optional.empty()),
                new DossierMoved(
                        "e",
                        HandClock.START,
                        new DossierId("QN04-261120-000009"),
                        DIGEST,
                        DossierStatus.CHECKING,
                        "TN-2",
                        Optional.empty(),
                        Optional.empty()));
        loop.step();

        assertThat(queue.row(ID).version()).isEqualTo(version);
        assertThat(queue.cursor()).contains("2");
    }

    @Test
    void hands_other_news_on_before_the_cursor_moves_and_counts_unknown_kinds() throws QueueException {
        Announcement news =
                new Announcement("e1", HandClock.START, "t", "x", Urgency.URGENT, HandClock.START.plusSeconds(9));
        page("3", news, new UnknownEvent("e2", HandClock.START, "something.new"));

        loop.step();

        assertThat(taken).containsExactly(news);
        assertThat(ledger.facts().totals().unknownEvents()).isOne();
        assertThat(queue.cursor()).contains("3");
    }

    @Test
    void writes_nothing_while_there_is_no_news_and_does_not_spin() throws QueueException {
        assertThat(loop.step()).isEqualTo(AgentLoop.IDLE);
        assertThat(loop.step()).isEqualTo(AgentLoop.IDLE);

        assertThat(queue.timesApplied()).isZero();
        assertThat(gateway.waits).containsExactly(Duration.ZERO, Duration.ofSeconds(25));
    }

    @Test
    void goes_offline_with_the_reason_backs_off_and_comes_back() throws QueueException {
        loop.step();
        gateway.eventAnswers.add(Failures.of(GatewayFault.SERVER_NOT_TRUSTED));

        assertThat(loop.step()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(ledger.facts().onlineSince()).isEmpty();
        assertThat(ledger.facts().lastError().orElseThrow().code()).isEqualTo("SERVER_NOT_TRUSTED");

        loop.step();
        assertThat(ledger.facts().onlineSince()).isPresent();
        assertThat(ledger.facts().lastError()).isEmpty();
        assertThat(gateway.waits.get(2)).isZero();
    }
}
