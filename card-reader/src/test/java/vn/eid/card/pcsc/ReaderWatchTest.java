package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.card.ChipReading;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReaderState;
import vn.eid.card.simulator.issue.CardSpec;
import vn.eid.card.simulator.issue.IssuedCard;
import vn.eid.card.simulator.link.VirtualTerminal;

@Timeout(30)
@DisplayName("The watch tells what lies on the readers and heals by itself")
class ReaderWatchTest {
    private final TestCounter counter = TestCounter.open(options -> options.settings(quick(".*")));
    private final BlockingQueue<ReaderState> states = new LinkedBlockingQueue<>();
    private final IssuedCard card = TestCounter.issue(CardSpec.cccd(0));

    @AfterEach
    void close() {
        counter.close();
    }

    private static PcscSettings quick(String readers) {
        return new PcscSettings(
                Pattern.compile(readers),
                Duration.ofMillis(10),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                Duration.ofMillis(500));
    }

    private ReaderState next() throws InterruptedException {
        ReaderState state = states.poll(10, TimeUnit.SECONDS);
        assertThat(state).as("a change of state").isNotNull();
        return state;
    }

    private void assertQuiet() throws InterruptedException {
        assertThat(states.poll(150, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void a_card_is_told_once_when_it_comes_and_once_when_it_goes() throws Exception {
        counter.readers().watch(states::add);
        assertThat(next()).isEqualTo(new ReaderState.Empty("Reader 0"));
        counter.terminal.insert(card.card());
        assertThat(next())
                .isInstanceOfSatisfying(
                        ReaderState.CardPresent.class,
                        present -> assertThat(present.card().atr())
                                .isEqualTo(Octets.of(card.card().atr())));
        assertQuiet();
        counter.terminal.remove();
        assertThat(next()).isEqualTo(new ReaderState.Empty("Reader 0"));
    }

    @Test
    void what_the_watch_told_can_be_read_and_is_not_told_again() throws Exception {
        counter.readers().watch(states::add);
        next();
        counter.terminal.insert(card.card());
        ReaderState.CardPresent present = (ReaderState.CardPresent) next();
        ChipReading reading =
                counter.readers().read(present.card(), TestCounter.requestFor(card.citizen()), ReadListener.NONE);
        assertThat(reading.identity().personalIdNumber().value())
                .isEqualTo(card.citizen().personalId());
        assertQuiet();
    }

    @Test
    void readers_come_and_go() throws Exception {
        counter.readers().watch(states::add);
        next();
        counter.terminals.unplug(counter.terminal);
        assertThat(next()).isEqualTo(new ReaderState.NoReader());
        VirtualTerminal other = new VirtualTerminal("Reader 1");
        other.insert(card.card());
        counter.terminals.plug(other);
        assertThat(next()).isInstanceOf(ReaderState.CardPresent.class);
        counter.terminals.plug(counter.terminal);
        assertThat(next()).isEqualTo(new ReaderState.Empty("Reader 0"));
    }

    @Test
    void a_service_that_stops_and_starts_needs_no_restart_of_ours() throws Exception {
        counter.readers().watch(states::add);
        next();
        counter.terminals.setServiceRunning(false);
        assertThat(next()).isEqualTo(new ReaderState.NoService());
        assertQuiet();
        counter.terminals.setServiceRunning(true);
        assertThat(next()).isEqualTo(new ReaderState.Empty("Reader 0"));
    }

    @Test
    void readers_of_other_names_are_passed_over() throws Exception {
        try (TestCounter picky = TestCounter.open(options -> options.settings(quick("ACR")))) {
            picky.readers().watch(states::add);
            assertThat(next()).isEqualTo(new ReaderState.NoReader());
            picky.terminals.plug(new VirtualTerminal("ACS ACR1252 0"));
            assertThat(next()).isEqualTo(new ReaderState.Empty("ACS ACR1252 0"));
        }
    }

    @Test
    void nobody_watches_twice() {
        counter.readers().watch(states::add);
        assertThatThrownBy(() -> counter.readers().watch(states::add)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothing_is_told_after_the_end() throws Exception {
        counter.readers().watch(states::add);
        next();
        counter.readers().close();
        counter.terminal.insert(card.card());
        assertQuiet();
    }

    @Test
    void a_card_that_never_answers_its_reset_is_mute_and_one_that_needs_a_moment_is_not() throws Exception {
        WatchedReader reader = new WatchedReader("Reader 0");
        StubbornTerminal terminal = new StubbornTerminal(Integer.MAX_VALUE);
        assertThat(reader.look(terminal)).isEmpty();
        assertThat(reader.look(terminal)).isEmpty();
        assertThat(reader.look(terminal)).contains(new ReaderState.CardMute("Reader 0"));
        assertThat(reader.look(terminal)).isEmpty();

        WatchedReader other = new WatchedReader("Reader 0");
        StubbornTerminal slow = new StubbornTerminal(2);
        slow.card = card;
        assertThat(other.look(slow)).isEmpty();
        assertThat(other.look(slow)).isEmpty();
        assertThat(other.look(slow)).hasValueSatisfying(s -> assertThat(s).isInstanceOf(ReaderState.CardPresent.class));
    }

    @Test
    void errors_of_every_library_are_understood() {
        assertThat(List.of(
                        "SCARD_E_NO_SERVICE",
                        "SCARD_E_SERVICE_STOPPED",
                        "SCARD_E_NO_READERS_AVAILABLE",
                        "SCARD_E_UNKNOWN_READER",
                        "SCARD_W_REMOVED_CARD",
                        "SCARD_W_UNRESPONSIVE_CARD",
                        "SCARD_E_INSUFFICIENT_BUFFER",
                        "something else"))
                .extracting(code -> PcscErrors.of(new CardException("failed", new Exception(code))))
                .containsExactly(
                        PcscErrors.NO_SERVICE,
                        PcscErrors.NO_SERVICE,
                        PcscErrors.NO_READER,
                        PcscErrors.READER_LOST,
                        PcscErrors.CARD_GONE,
                        PcscErrors.CARD_MUTE,
                        PcscErrors.LENGTH_UNSUPPORTED,
                        PcscErrors.OTHER);
    }

    /** Refuses the first connections, as a card does that is still on its way. */
    private static final class StubbornTerminal extends CardTerminal {
        private int refusals;
        private IssuedCard card;

        StubbornTerminal(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public String getName() {
            return "Reader 0";
        }

        @Override
        public Card connect(String protocol) throws CardException {
            if (refusals-- > 0) {
                throw new CardException("connect() failed", new Exception("SCARD_W_UNRESPONSIVE_CARD"));
            }
            VirtualTerminal ready = new VirtualTerminal("Reader 0");
            ready.insert(card.card());
            return ready.connect(protocol);
        }

        @Override
        public boolean isCardPresent() {
            return true;
        }

        @Override
        public boolean waitForCardPresent(long timeout) {
            return true;
        }

        @Override
        public boolean waitForCardAbsent(long timeout) {
            return false;
        }
    }
}
