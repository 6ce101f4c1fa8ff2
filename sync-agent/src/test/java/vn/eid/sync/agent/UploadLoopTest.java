package vn.eid.sync.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.gateway.Failures;
import vn.eid.sync.gateway.GatewayFault;
import vn.eid.sync.queue.QueueException;

@DisplayName("The upload loop")
class UploadLoopTest {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final String DIGEST = "ab".repeat(32);

    private final HandClock clock = new HandClock();
    private final MemoryQueue queue = new MemoryQueue(clock);
    private final ScriptedGateway gateway = new ScriptedGateway();
    private final LeaseKeeper leases = new LeaseKeeper(queue, LEASE);
    private final Random random = new Random(4);
    private final Circuit circuit = new Circuit(new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), random));
    private final AgentLedger ledger = new AgentLedger(clock);
    private UploadLoop loop = loop(QuietHours.none(HERE));

    private UploadLoop loop(QuietHours quiet) {
        SendingRules rules = new SendingRules(
                new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(5), random),
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(1), random),
                circuit,
                quiet,
                new LegalClock(3, Set.of(), HERE));
        return new UploadLoop(queue, gateway, leases, rules, ledger, clock);
    }

    private DossierId waiting(int number) {
        DossierId id = new DossierId(String.format("QN04-261120-%06d", number));
        queue.add(id, DIGEST, 100);
        clock.move(Duration.ofSeconds(1));
        return id;
    }

    private DossierStatus status(DossierId id) {
        return queue.row(id).status();
    }

    @Test
    void sends_the_oldest_first_and_then_has_nothing_to_do() throws QueueException {
        DossierId second = new DossierId("QN04-261120-000001");
        DossierId first = waiting(2);
        queue.add(second, DIGEST, 100);

        assertThat(loop.step()).isZero();
        assertThat(loop.step()).isZero();
        assertThat(loop.step()).isEqualTo(AgentLoop.IDLE);

        assertThat(gateway.uploads).containsExactly(first, second);
        assertThat(status(first)).isEqualTo(DossierStatus.RECEIVED);
        assertThat(queue.row(first).dueDate()).contains(java.time.LocalDate.of(2026, 11, 25));
    }

    @Test
    void a_refused_dossier_is_parked_with_its_reason_and_blocks_nobody() throws QueueException {
        DossierId poison = waiting(1);
        DossierId other = waiting(2);
        gateway.uploadFailures.add(Failures.of(GatewayFault.REFUSED));

        loop.step();
        loop.step();

        assertThat(status(poison)).isEqualTo(DossierStatus.PARKED);
        assertThat(queue.row(poison).lastError()).contains("REFUSED");
        assertThat(status(other)).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void a_dossier_in_trouble_waits_by_itself_while_others_go() throws QueueException {
        DossierId ill = waiting(1);
        DossierId other = waiting(2);
        gateway.uploadFailures.add(Failures.of(GatewayFault.SERVER_ERROR));

        loop.step();
        loop.step();

        assertThat(status(ill)).isEqualTo(DossierStatus.QUEUED);
        assertThat(queue.row(ill).nextAttempt().orElseThrow())
                .isBetween(clock.instant(), clock.instant().plusSeconds(2));
        assertThat(status(other)).isEqualTo(DossierStatus.RECEIVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = GatewayFault.class,
            names = {"UNREACHABLE", "TIMED_OUT", "PROXY_REFUSED", "SERVER_NOT_TRUSTED", "STATION_NOT_ACCEPTED", "BUSY"})
    void a_host_in_trouble_makes_all_wait_and_keeps_their_order(GatewayFault fault) throws QueueException {
        DossierId first = waiting(1);
        DossierId second = waiting(2);
        gateway.uploadFailures.add(Failures.of(fault));

        loop.step();
        assertThat(status(first)).isEqualTo(DossierStatus.QUEUED);
        clock.move(Duration.ofMinutes(1));
        loop.step();
        loop.step();

        assertThat(gateway.uploads).containsExactly(first, first, second);
    }

    @Test
    void while_the_circuit_is_open_nothing_is_asked() throws QueueException {
        waiting(1);
        gateway.uploadFailures.add(Failures.busy(Duration.ofSeconds(20)));

        loop.step();
        Duration wait = loop.step();

        assertThat(gateway.uploads).hasSize(1);
        assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(21));
        clock.move(wait);
        loop.step();
        assertThat(gateway.uploads).hasSize(2);
    }

    @Test
    void nothing_is_sent_in_quiet_hours() throws QueueException {
        waiting(1);
        loop = loop(new QuietHours(LocalTime.of(8, 0), LocalTime.of(11, 0), HERE));

        loop.step();

        assertThat(gateway.uploads).isEmpty();
        assertThat(ledger.facts().quietUntil()).isPresent();
        clock.moveTo(HandClock.START.plus(Duration.ofHours(2)));
        loop.step();
        assertThat(gateway.uploads).hasSize(1);
        assertThat(ledger.facts().quietUntil()).isEmpty();
    }

    @Test
    void the_lease_of_a_long_upload_is_renewed_so_that_nobody_else_takes_it() throws QueueException {
        DossierId slow = waiting(1);
        gateway.duringUpload = () -> {
            for (int i = 0; i < 10; i++) {
                clock.move(leases.renewal());
                leases.renewAll();
                assertThat(queue.lease(LEASE)).isEmpty();
            }
        };

        loop.step();

        assertThat(status(slow)).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void a_lease_that_was_lost_meanwhile_does_no_harm() throws QueueException {
        DossierId slow = waiting(1);
        gateway.duringUpload = () -> {
            clock.move(LEASE.plusSeconds(1));
            assertThat(queue.lease(LEASE)).isPresent();
        };

        loop.step();

        assertThat(status(slow)).isEqualTo(DossierStatus.UPLOADING);
        assertThat(queue.row(slow).receiptNumber()).isEmpty();
    }

    @Test
    void after_a_crash_a_dossier_waits_no_longer_than_one_lease() throws QueueException {
        DossierId left = waiting(1);
        assertThat(queue.lease(LEASE)).isPresent();

        assertThat(loop.step()).isEqualTo(AgentLoop.IDLE);
        clock.move(LEASE);
        loop.step();

        assertThat(status(left)).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void being_stopped_gives_the_dossier_back_at_once() throws QueueException {
        DossierId id = waiting(1);
        gateway.uploadFailures.add(Failures.of(GatewayFault.STOPPED));

        loop.step();

        assertThat(status(id)).isEqualTo(DossierStatus.QUEUED);
        assertThat(queue.row(id).nextAttempt()).isEqualTo(Optional.of(clock.instant()));
    }
}
