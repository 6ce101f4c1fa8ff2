package vn.eid.card.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.simulator.apdu.CardRefusal;
import vn.eid.card.simulator.apdu.CommandApdu;
import vn.eid.card.simulator.apdu.Response;
import vn.eid.card.simulator.chip.PlainFilter;

@DisplayName("A faulty chip answers under right protection")
class ChipFaultsTest {
    private static final byte[] FILE = {0x75, 0x03, 1, 2, 3};
    private static final PlainFilter.Chip CHIP = command -> Response.of(FILE.clone());

    private static CommandApdu read(int offset, int ne) {
        return new CommandApdu(0, 0xB0, offset >> 8, offset & 0xFF, new byte[0], ne, false);
    }

    private static CommandApdu select(int fid) {
        return new CommandApdu(0, 0xA4, 2, 0x0C, new byte[] {(byte) (fid >> 8), (byte) fid}, 0, false);
    }

    @Test
    void with_files_that_never_go_on() throws Exception {
        assertThat(ChipFaults.endlessEndOfFile().answer(read(0, 10), CHIP).data())
                .isEqualTo(FILE);
        Response rest = ChipFaults.endlessEndOfFile().answer(read(5, 10), CHIP);
        assertThat(rest.data()).isEmpty();
        assertThat(rest.statusWord()).isEqualTo(0x6282);
        assertThat(ChipFaults.endlessNothing().answer(read(5, 10), CHIP)).isEqualTo(Response.DONE);
    }

    @Test
    void with_files_of_two_gigabytes() throws Exception {
        PlainFilter giant = ChipFaults.giantFiles(0x7FFFFFF0);
        assertThat(giant.answer(read(0, 8), CHIP).data())
                .startsWith((byte) 0x75, (byte) 0x84, (byte) 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xF0);
        assertThat(giant.answer(read(0x7000, 100), CHIP).data()).hasSize(100);
    }

    @Test
    void one_byte_at_a_time() throws Exception {
        PlainFilter.Chip honest = command -> Response.of(new byte[command.ne()]);
        assertThat(ChipFaults.oneByteAtATime().answer(read(0, 100), honest).data())
                .hasSize(1);
    }

    @Test
    void with_refusals_of_files_instructions_and_lengths() throws Exception {
        PlainFilter file = ChipFaults.refusingFile(0x010D, 0x6A82);
        assertThatThrownBy(() -> file.answer(select(0x010D), CHIP))
                .isInstanceOf(CardRefusal.class)
                .hasMessageContaining("6A82");
        assertThatThrownBy(() -> file.answer(read(0x8D00, 8), CHIP)).isInstanceOf(CardRefusal.class);
        assertThat(file.answer(select(0x0101), CHIP).statusWord()).isEqualTo(0x9000);
        assertThatThrownBy(() -> ChipFaults.refusing(0xA4, 0x6985).answer(select(0x0101), CHIP))
                .hasMessageContaining("6985");
        assertThatThrownBy(() -> ChipFaults.refusingReadsOver(223).answer(read(0, 224), CHIP))
                .hasMessageContaining("6700");
        assertThat(ChipFaults.refusingReadsOver(223).answer(read(0, 223), CHIP).data())
                .isEqualTo(FILE);
    }

    @Test
    void with_a_signature_that_does_not_verify() throws Exception {
        CommandApdu challenge = new CommandApdu(0, 0x88, 0, 0, new byte[8], 256, false);
        assertThat(ChipFaults.wrongSignature().answer(challenge, CHIP).data()).isNotEqualTo(FILE);
    }

    @Test
    void with_a_chip_authentication_that_did_not_happen() throws Exception {
        byte[] key = {0x7C, 3, (byte) 0x80, 1, 5};
        CommandApdu agreement = new CommandApdu(0, 0x86, 0, 0, key, 256, false);
        PlainFilter clone = ChipFaults.pretendedChipAuthentication();
        assertThat(clone.answer(agreement, CHIP).data()).containsExactly(0x7C, 0);
        byte[] pace = {0x7C, 3, (byte) 0x81, 1, 5};
        assertThat(clone.answer(new CommandApdu(0x10, 0x86, 0, 0, pace, 256, false), CHIP)
                        .data())
                .as("PACE goes on")
                .isEqualTo(FILE);
        CommandApdu keyAgreementTemplate = new CommandApdu(0, 0x22, 0x41, 0xA6, key, 0, false);
        assertThat(clone.answer(keyAgreementTemplate, CHIP)).isEqualTo(Response.DONE);
    }
}
