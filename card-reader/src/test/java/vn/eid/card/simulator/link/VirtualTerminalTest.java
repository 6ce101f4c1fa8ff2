package vn.eid.card.simulator.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminals.State;
import javax.smartcardio.CommandAPDU;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

@Timeout(30)
@DisplayName("The terminal in memory behaves as a PC/SC reader")
class VirtualTerminalTest {
    private static final CommandAPDU SELECT = new CommandAPDU(HexFormat.of().parseHex("00A4020C02011C"));

    private final AtomicInteger resets = new AtomicInteger();
    private final VirtualTerminal terminal = new VirtualTerminal("Reader 0");

    private interface Answer {
        byte[] to(byte[] command) throws CardGoneException;
    }

    private ApduCard card(Answer answer) {
        return new ApduCard() {
            @Override
            public byte[] atr() {
                return HexFormat.of().parseHex("3B80800101");
            }

            @Override
            public byte[] process(byte[] command) throws CardGoneException {
                return answer.to(command);
            }

            @Override
            public void reset() {
                resets.incrementAndGet();
            }
        };
    }

    private static byte[] ok() {
        return new byte[] {(byte) 0x90, 0};
    }

    @Test
    void an_empty_reader_refuses_a_connection() {
        assertThat(terminal.isCardPresent()).isFalse();
        assertThatThrownBy(() -> terminal.connect("*")).isInstanceOf(CardNotPresentException.class);
    }

    @Test
    void an_exchange_reaches_the_card() throws Exception {
        terminal.insert(card(command -> ok()));
        Card connection = terminal.connect("*");
        assertThat(connection.getBasicChannel().transmit(SELECT).getSW()).isEqualTo(0x9000);
        assertThat(connection.getATR().getBytes()).hasSize(5);
    }

    @Test
    void insertion_and_disconnection_reset_the_card() throws Exception {
        terminal.insert(card(command -> ok()));
        assertThat(resets).hasValue(1);
        terminal.connect("*").disconnect(false);
        assertThat(resets).hasValue(2);
    }

    @Test
    void a_connection_does_not_survive_a_card_swap() throws Exception {
        terminal.insert(card(command -> ok()));
        Card connection = terminal.connect("*");
        terminal.insert(card(command -> ok()));
        assertThatThrownBy(() -> connection.getBasicChannel().transmit(SELECT))
                .isInstanceOf(CardException.class)
                .hasStackTraceContaining("SCARD_W_REMOVED_CARD");
    }

    @Test
    void a_removal_in_the_middle_of_an_exchange_fails_it() throws Exception {
        terminal.insert(card(command -> {
            terminal.remove();
            return ok();
        }));
        Card connection = terminal.connect("*");
        assertThatThrownBy(() -> connection.getBasicChannel().transmit(SELECT))
                .isInstanceOf(CardException.class)
                .hasStackTraceContaining("SCARD_E_NOT_TRANSACTED");
    }

    @Test
    void a_card_that_is_gone_leaves_the_reader_empty() throws Exception {
        terminal.insert(card(command -> {
            throw new CardGoneException();
        }));
        Card connection = terminal.connect("*");
        assertThatThrownBy(() -> connection.getBasicChannel().transmit(SELECT)).isInstanceOf(CardException.class);
        assertThat(terminal.isCardPresent()).isFalse();
    }

    @Test
    void short_frames_look_as_they_do_over_pcsc() throws Exception {
        terminal.insert(card(command -> new byte[] {0x61}));
        assertThat(terminal.connect("*").getBasicChannel().transmit(SELECT).getSW())
                .isEqualTo(0x6100);
        terminal.insert(card(command -> new byte[0]));
        assertThatThrownBy(() -> terminal.connect("*").getBasicChannel().transmit(SELECT))
                .isInstanceOf(IllegalArgumentException.class);
        terminal.insert(card(command -> new byte[8193]));
        assertThatThrownBy(() -> terminal.connect("*").getBasicChannel().transmit(SELECT))
                .isInstanceOf(CardException.class);
    }

    @Test
    void waiting_ends_with_the_card() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        Thread officer = new Thread(() -> {
            waiting.countDown();
            terminal.insert(card(command -> ok()));
        });
        officer.start();
        waiting.await();
        assertThat(terminal.waitForCardPresent(10_000)).isTrue();
        officer.join();
        assertThat(terminal.waitForCardAbsent(10)).isFalse();
    }

    @Test
    void latency_is_paid_for_every_exchange() throws Exception {
        VirtualTerminal slow = new VirtualTerminal("slow", Latency.perApdu(Duration.ofMillis(20)));
        slow.insert(card(command -> ok()));
        Card connection = slow.connect("*");
        long start = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            connection.getBasicChannel().transmit(SELECT);
        }
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(100_000_000L);
    }

    @Test
    void a_service_without_readers_and_a_stopped_service_throw() throws Exception {
        VirtualTerminals service = new VirtualTerminals();
        assertThatThrownBy(service::list).hasStackTraceContaining("SCARD_E_NO_READERS_AVAILABLE");
        service.plug(terminal);
        assertThat(service.list()).hasSize(1);
        assertThat(service.list(State.CARD_PRESENT)).isEmpty();
        service.setServiceRunning(false);
        assertThatThrownBy(service::list).hasStackTraceContaining("SCARD_E_NO_SERVICE");
        service.setServiceRunning(true);
        terminal.insert(card(command -> ok()));
        assertThat(service.list(State.CARD_PRESENT)).hasSize(1);
        service.unplug(terminal);
        assertThat(terminal.isCardPresent()).isFalse();
    }
}
