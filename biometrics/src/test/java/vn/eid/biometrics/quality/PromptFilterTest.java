package vn.eid.biometrics.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.Instruction.Kind;

@DisplayName("The instruction on the screen")
class PromptFilterTest {
    private static final long MS = 1_000_000L;
    private static final Instruction LOOK = Instruction.of(Kind.LOOK_AT_CAMERA);
    private static final Instruction CLOSER = new Instruction(Kind.MOVE_CLOSER, 20);

    private final PromptFilter filter = new PromptFilter(LOOK);

    @Test
    @DisplayName("changes only after another one was wanted for 300 ms")
    void wantedForAWhile() {
        assertThat(filter.next(CLOSER, 0)).isEqualTo(LOOK);
        assertThat(filter.next(CLOSER, 299 * MS)).isEqualTo(LOOK);
        assertThat(filter.next(CLOSER, 300 * MS)).isEqualTo(CLOSER);
    }

    @Test
    @DisplayName("does not follow a wish that comes and goes")
    void ignoresFlicker() {
        for (int i = 0; i < 40; i++) {
            Instruction wanted = i % 2 == 0 ? CLOSER : Instruction.of(Kind.TURN_LEFT);
            assertThat(filter.next(wanted, i * 100 * MS)).isEqualTo(LOOK);
        }
    }

    @Test
    @DisplayName("stays for 700 ms once it is shown")
    void staysReadable() {
        filter.next(CLOSER, 0);
        filter.next(CLOSER, 300 * MS);
        Instruction left = Instruction.of(Kind.TURN_LEFT);
        filter.next(left, 310 * MS);
        assertThat(filter.next(left, 900 * MS)).isEqualTo(CLOSER);
        assertThat(filter.next(left, 1000 * MS)).isEqualTo(left);
    }

    @Test
    @DisplayName("keeps its number while the citizen moves a little")
    void amountIsSteady() {
        filter.next(CLOSER, 0);
        filter.next(CLOSER, 300 * MS);
        assertThat(filter.next(new Instruction(Kind.MOVE_CLOSER, 25), 2000 * MS))
                .isEqualTo(CLOSER);
        assertThat(filter.next(new Instruction(Kind.MOVE_CLOSER, 10), 2100 * MS).amount())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("starts over for the next citizen")
    void reset() {
        filter.next(CLOSER, 0);
        filter.next(CLOSER, 300 * MS);
        filter.reset();
        assertThat(filter.next(CLOSER, 310 * MS)).isEqualTo(LOOK);
    }
}
