package vn.eid.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.card.ReaderState;
import vn.eid.card.simulator.link.Latency;
import vn.eid.card.simulator.link.VirtualTerminal;

@Timeout(60)
@DisplayName("The platform's PC/SC and the other library behind it")
class SucceedingBackendsTest {
    private final FakeBackend platform = new FakeBackend("platform");
    private final FakeBackend other = new FakeBackend("other");
    private final SucceedingBackends both = new SucceedingBackends(List.of(platform, other));

    @Test
    void the_first_stays_as_long_as_it_can_be_renewed() throws Exception {
        platform.renewable = true;
        assertThat(both.renew()).isTrue();
        assertThat(both.renew()).isTrue();
        assertThat(both.name()).isEqualTo("platform");
        assertThat(both.terminals()).containsExactly(platform.terminal);
        assertThat(other.renewals).as("the other is left alone").isZero();
    }

    @Test
    void the_other_takes_over_for_good_when_the_first_cannot_be_renewed() throws Exception {
        other.renewable = true;
        assertThat(both.terminals()).containsExactly(platform.terminal);
        platform.running = false;
        assertThatThrownBy(both::terminals).isInstanceOf(CardException.class);
        assertThat(both.renew()).isTrue();
        assertThat(both.name()).isEqualTo("other");
        assertThat(both.terminals()).containsExactly(other.terminal);
        assertThat(both.renew()).isTrue();
        assertThat(platform.renewals).as("the first is not asked again").isEqualTo(1);
    }

    @Test
    void the_last_one_says_that_it_cannot_be_renewed_either_and_stays() {
        assertThat(both.renew()).isFalse();
        assertThat(both.renew()).isFalse();
        assertThat(both.name()).isEqualTo("other");
        assertThat(platform.renewals).isEqualTo(1);
        assertThat(other.renewals).isEqualTo(2);
    }

    @Test
    void the_watch_sees_the_other_librarys_reader_after_the_first_is_lost_for_good() throws Exception {
        platform.running = false;
        other.renewable = true;
        BlockingQueue<ReaderState> states = new LinkedBlockingQueue<>();
        try (TestCounter counter = TestCounter.over(both, options -> options)) {
            counter.readers().watch(states::add);
            ReaderState state = states.poll(20, TimeUnit.SECONDS);
            while (state != null && !(state instanceof ReaderState.Empty)) {
                state = states.poll(20, TimeUnit.SECONDS);
            }
            assertThat(state).isInstanceOf(ReaderState.Empty.class);
        }
        assertThat(both.name()).isEqualTo("other");
    }

    /** A library with one empty reader, whose service can be stopped. */
    private static final class FakeBackend implements PcscBackend {
        private final String name;
        private final CardTerminal terminal;
        private volatile boolean running = true;
        private volatile boolean renewable;
        private volatile int renewals;

        FakeBackend(String name) {
            this.name = name;
            terminal = new VirtualTerminal(name, Latency.NONE);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<CardTerminal> terminals() throws CardException {
            if (!running) {
                throw new CardException("SCARD_E_NO_SERVICE");
            }
            return List.of(terminal);
        }

        @Override
        public synchronized boolean renew() {
            renewals++;
            return renewable;
        }
    }
}
