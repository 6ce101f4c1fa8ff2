package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict.Proof;
import vn.eid.card.ReadListener;
import vn.eid.card.ReaderState;
import vn.eid.card.simulator.PcscdFixture;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.fault.FaultyCard;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.link.VpcdLink;

@Timeout(240)
@DisplayName("Over a real PC/SC service")
class PcscdTest {
    private static final Duration HEALED = Duration.ofSeconds(5);
    private static final long SWAP_MILLIS = 600;
    private static PcscdFixture pcscd;

    private final IssuedCard card = TestCounter.issue(CardSpec.cccd(0));
    private final BlockingQueue<ReaderState> states = new LinkedBlockingQueue<>();

    @BeforeAll
    static void startService() throws Exception {
        pcscd = PcscdFixture.startOrSkip();
    }

    @AfterAll
    static void stopService() throws Exception {
        if (pcscd != null) {
            pcscd.close();
        }
    }

    private static PcscBackend backend(String name) {
        return name.equals("platform") ? new SunPcscBackend() : new JnaPcscBackend();
    }

    private TestCounter counter(String backend) {
        PcscSettings settings = PcscSettings.usual().withReaders(Pattern.compile("00 00$"));
        return TestCounter.over(backend(backend), options -> options.settings(settings));
    }

    /** After the pause that a hand needs: the driver of vpcd overlooks a swap within milliseconds. */
    private Inserted insert(ApduCard inserted) throws InterruptedException {
        Thread.sleep(SWAP_MILLIS);
        states.clear();
        return new Inserted(VpcdLink.local(PcscdFixture.PORT, inserted));
    }

    private CardPresence awaitCard(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            ReaderState state = states.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(state).as("a card within " + limit).isNotNull();
            if (state instanceof ReaderState.CardPresent present) {
                return present.card();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "jnasmartcardio"})
    void a_card_is_read_and_the_service_may_be_killed_and_started_in_between(String backend) throws Exception {
        try (TestCounter counter = counter(backend);
                Inserted inserted = insert(card.card())) {
            counter.readers().watch(states::add);
            assertProven(counter, Duration.ofSeconds(20));
            pcscd.kill();
            ReaderState state = states.poll(10, TimeUnit.SECONDS);
            assertThat(state).isIn(new ReaderState.NoService(), new ReaderState.NoReader());
            pcscd.restart();
            assertThat(inserted.awaitConnected()).isTrue();
            assertProven(counter, HEALED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "jnasmartcardio"})
    void a_card_pulled_in_the_middle_is_removed_and_the_next_one_is_read(String backend) throws Exception {
        for (int index : new int[] {1, 5, 20}) {
            try (TestCounter counter = counter(backend)) {
                states.clear();
                Inserted[] inserted = new Inserted[1];
                FaultyCard pulled = new FaultyCard(card.card(), (i, command, next) -> {
                    if (i == index) {
                        inserted[0].link.close();
                    }
                    return next.answer();
                });
                inserted[0] = insert(pulled);
                counter.readers().watch(states::add);
                CardPresence presence = awaitCard(Duration.ofSeconds(20));
                CardException fault = catchThrowableOfType(
                        CardException.class,
                        () -> counter.readers()
                                .read(presence, TestCounter.requestFor(card.citizen()), ReadListener.NONE));
                assertThat(fault.fault()).as("command %d: %s", index, fault).isEqualTo(CardFault.CARD_REMOVED);
                inserted[0].close();
                try (Inserted again = insert(card.card())) {
                    assertThat(again.awaitConnected()).isTrue();
                    assertProven(counter, Duration.ofSeconds(20));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"platform", "jnasmartcardio"})
    void a_service_killed_in_the_middle_of_a_reading_is_a_fault_and_heals(String backend) throws Exception {
        FaultyCard killer = new FaultyCard(card.card(), (i, command, next) -> {
            if (i == 15) {
                pcscd.process().destroyForcibly();
            }
            return next.answer();
        });
        try (TestCounter counter = counter(backend)) {
            CardFault fault;
            try (Inserted inserted = insert(killer)) {
                assertThat(inserted.awaitConnected()).isTrue();
                counter.readers().watch(states::add);
                CardPresence presence = awaitCard(Duration.ofSeconds(20));
                fault = catchThrowableOfType(
                                CardException.class,
                                () -> counter.readers()
                                        .read(presence, TestCounter.requestFor(card.citizen()), ReadListener.NONE))
                        .fault();
            }
            assertThat(fault).isIn(CardFault.SERVICE_UNAVAILABLE, CardFault.CARD_REMOVED, CardFault.READER_LOST);
            pcscd.restart();
            try (Inserted inserted = insert(card.card())) {
                assertThat(inserted.awaitConnected()).isTrue();
                assertProven(counter, Duration.ofSeconds(10));
            }
        }
    }

    /** For 0.4 s after a service came back its picture of the reader may be old: then the next report counts. */
    private void assertProven(TestCounter counter, Duration limit) throws Exception {
        for (int tries = 0; ; tries++) {
            try {
                ChipReading reading = counter.readers()
                        .read(awaitCard(limit), TestCounter.requestFor(card.citizen()), ReadListener.NONE);
                assertThat(reading.verdict().overall()).isEqualTo(Proof.PROVEN);
                return;
            } catch (CardException stale) {
                if (stale.fault() != CardFault.CARD_REMOVED || tries == 3) {
                    throw stale;
                }
            }
        }
    }

    /** A card in the first slot of vpcd until closed. */
    private static final class Inserted implements AutoCloseable {
        private final VpcdLink link;
        private final Thread thread;

        Inserted(VpcdLink link) {
            this.link = link;
            this.thread = new Thread(link, "vpcd link");
            thread.setDaemon(true);
            thread.start();
        }

        boolean awaitConnected() throws InterruptedException {
            return link.awaitConnected(Duration.ofSeconds(10));
        }

        @Override
        public void close() {
            link.close();
            try {
                thread.join(5000);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
