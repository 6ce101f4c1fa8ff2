package vn.eid.card.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.apdu.ApduCard;
import vn.eid.card.simulator.apdu.CardGoneException;

@Timeout(30)
@DisplayName("A faulty card")
class FaultyCardTest {
    private static final byte[] COMMAND = HexFormat.of().parseHex("0CB000000D9701048E08ED6705417E96BA5500");
    private static final String PROTECTED = "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000";

    /** Answers every command with the same protected answer. */
    private static final class EchoCard implements ApduCard {
        private final List<byte[]> received = new ArrayList<>();
        private final String answer;
        private int resets;

        EchoCard(String answer) {
            this.answer = answer;
        }

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0};
        }

        @Override
        public byte[] process(byte[] command) {
            received.add(command);
            return HexFormat.of().parseHex(answer);
        }

        @Override
        public void reset() {
            resets++;
        }
    }

    private final EchoCard healthy = new EchoCard(PROTECTED);

    private String answer(FaultyCard card) throws CardGoneException {
        return HexFormat.of().withUpperCase().formatHex(card.process(COMMAND));
    }

    @Test
    void without_faults_is_a_healthy_card() throws Exception {
        FaultyCard card = new FaultyCard(healthy);
        assertThat(answer(card)).isEqualTo(PROTECTED);
        card.reset();
        assertThat(healthy.resets).isEqualTo(1);
        assertThat(card.atr()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void can_be_pulled_at_any_command_and_again_after_reset(int index) throws Exception {
        FaultyCard card = new FaultyCard(healthy, Faults.removedAt(index));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < index; i++) {
                answer(card);
            }
            assertThatThrownBy(() -> answer(card)).isInstanceOf(CardGoneException.class);
            card.reset();
        }
        assertThat(healthy.received).hasSize(2 * index);
        assertThat(card.commands()).isEqualTo(2 * (index + 1));
    }

    @Test
    void can_give_no_frame_or_half_a_frame() throws Exception {
        FaultyCard empty = new FaultyCard(healthy, Faults.emptyFrom(1));
        assertThat(answer(empty)).isEqualTo(PROTECTED);
        assertThat(answer(empty)).isEmpty();
        FaultyCard half = new FaultyCard(healthy, Faults.cutShortFrom(0, 1));
        assertThat(answer(half)).isEqualTo("87");
    }

    @Test
    void can_be_answered_for_by_somebody_without_keys() throws Exception {
        FaultyCard status = new FaultyCard(healthy, Faults.unprotectedStatusAt(0, 0x6700));
        assertThat(answer(status)).isEqualTo("6700");
        assertThat(answer(status)).isEqualTo(PROTECTED);
        assertThat(healthy.received).as("the card saw both").hasSize(2);
        FaultyCard impostor = new FaultyCard(healthy, Faults.plainImpostorFrom(0, new byte[] {0x61, 0}, 0x9000));
        assertThat(answer(impostor)).isEqualTo("61009000");
        assertThat(healthy.received).as("the card saw nothing of this").hasSize(2);
        assertThat(answer(new FaultyCard(healthy, Faults.unprotectedAnswerAt(0, new byte[] {1}, 0x9000))))
                .isEqualTo("019000");
    }

    @Test
    void can_have_a_wrong_or_no_mac() throws Exception {
        assertThat(answer(new FaultyCard(healthy, Faults.wrongMacAt(0))))
                .isEqualTo("8709019FF0EC34F9922651990290008E08AD55CC17140B2DEC9000");
        assertThat(answer(new FaultyCard(healthy, Faults.missingMacAt(0))))
                .isEqualTo("8709019FF0EC34F9922651990290009000");
    }

    @Test
    void can_contradict_its_own_status_word_and_add_strange_objects() throws Exception {
        assertThat(answer(new FaultyCard(healthy, Faults.outerStatusAt(0, 0x6282))))
                .endsWith("2DED6282");
        assertThat(answer(new FaultyCard(healthy, Faults.unknownObjectAt(0)))).startsWith("9B0201028709");
    }

    @Test
    void can_repeat_its_last_answer() throws Exception {
        EchoCard counting = new EchoCard(PROTECTED);
        FaultyCard card = new FaultyCard(counting, Faults.replayAt(1), (i, command, next) -> {
            byte[] genuine = next.answer();
            genuine[0] = (byte) i;
            return genuine;
        });
        assertThat(answer(card)).startsWith("00");
        assertThat(answer(card)).startsWith("00");
        assertThat(answer(card)).startsWith("02");
    }

    @Test
    void can_be_giant() throws Exception {
        assertThat(new FaultyCard(healthy, Faults.giantAnswerAt(0, 70_000)).process(COMMAND))
                .hasSize(70_000);
    }

    @Test
    void can_be_slow() throws Exception {
        long start = System.nanoTime();
        answer(new FaultyCard(healthy, Faults.slow(Duration.ofMillis(30))));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(29_000_000L);
    }

    @Test
    void can_be_exchanged_for_another_card_that_stays() throws Exception {
        EchoCard other = new EchoCard("6982");
        FaultyCard card = new FaultyCard(healthy, Faults.swappedAt(1, other));
        assertThat(answer(card)).isEqualTo(PROTECTED);
        assertThat(answer(card)).isEqualTo("6982");
        card.reset();
        assertThat(answer(card)).isEqualTo("6982");
        assertThat(other.resets).isEqualTo(1);
    }

    @Test
    void can_be_noisy_in_exactly_one_bit() throws Exception {
        byte[] noisy = new FaultyCard(healthy, Faults.noiseFrom(0, new Random(1))).process(COMMAND);
        byte[] clean = HexFormat.of().parseHex(PROTECTED);
        int bits = 0;
        for (int i = 0; i < clean.length; i++) {
            bits += Integer.bitCount((noisy[i] ^ clean[i]) & 0xFF);
        }
        assertThat(bits).isEqualTo(1);
    }

    @Test
    void can_be_mute_against_interrupts_until_it_is_released() throws Exception {
        MuteFault mute = new MuteFault(1);
        FaultyCard card = new FaultyCard(healthy, mute);
        answer(card);
        CompletableFuture<byte[]> waiting = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                waiting.complete(card.process(COMMAND));
            } catch (CardGoneException gone) {
                waiting.completeExceptionally(gone);
            }
        });
        reader.start();
        mute.awaitAsked();
        reader.interrupt();
        reader.join(50);
        assertThat(reader.isAlive()).isTrue();
        mute.release();
        assertThatThrownBy(() -> waiting.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CardGoneException.class);
        reader.join(5000);
    }

    @Test
    void can_have_several_faults_at_once() throws Exception {
        FaultyCard card = new FaultyCard(healthy, Faults.cutShortFrom(2, 3), Faults.wrongMacAt(1), Faults.removedAt(3));
        assertThat(answer(card)).isEqualTo(PROTECTED);
        assertThat(answer(card)).endsWith("2DEC9000");
        assertThat(answer(card)).hasSize(6);
        assertThatThrownBy(() -> answer(card)).isInstanceOf(CardGoneException.class);
    }
}
