package vn.eid.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.eid.card.simulator.chip.VirtualCard;
import vn.eid.card.simulator.crypto.SeededRandom;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The virtual card has the habits of a Vietnamese identity card")
class CardHabitsTest {
    /** EF.CardAccess that is the same on every Vietnamese card of which it was published. */
    private static final String CARD_ACCESS =
            "3134300D060804007F0007020202020101300F060A04007F000702020302020201013012060A04007F00070202040202020102"
                    + "02010D";

    private final VirtualCard card = VirtualCardStation.withDrawnPortraits(new SeededRandom("habits"))
            .card(0)
            .card();

    @BeforeEach
    void reset() {
        card.reset();
    }

    private String exchange(String command) {
        byte[] answer = card.process(HexFormat.of().parseHex(command.replace(" ", "")));
        return HexFormat.of().formatHex(answer).toUpperCase(Locale.ROOT);
    }

    @Test
    void select_master_file_is_unknown_to_it() {
        assertThat(exchange("00A4000C023F00")).isEqualTo("6D00");
    }

    @Test
    void card_access_is_free_right_after_reset_and_has_the_published_content() {
        assertThat(exchange("00A4020C02011C")).isEqualTo("9000");
        assertThat(exchange("00B0000000")).isEqualTo(CARD_ACCESS + "9000");
    }

    @Test
    void card_access_can_be_read_by_its_short_identifier() {
        assertThat(exchange("00B09C0000")).isEqualTo(CARD_ACCESS + "9000");
    }

    @ParameterizedTest
    @CsvSource({"011E", "011D", "0101", "0102", "0103", "010B", "010D"})
    void nothing_else_is_free(String fid) {
        exchange("00A4040C07A0000002471001");
        assertThat(exchange("00A4020C02" + fid)).isEqualTo("6982");
    }

    @Test
    void pace_is_refused_once_the_application_is_selected() {
        exchange("00A4040C07A0000002471001");
        assertThat(exchange("0022C1A40F800A04007F00070202040202830102")).isEqualTo("6982");
    }

    @Test
    void another_application_is_not_found() {
        assertThat(exchange("00A4040C07A0000002471002")).isEqualTo("6A82");
    }

    @Test
    void the_answer_to_reset_has_a_right_check_byte_and_names_extended_length() {
        byte[] atr = card.atr();
        int check = 0;
        for (int i = 1; i < atr.length; i++) {
            check ^= atr[i];
        }
        assertThat(check).isZero();
        assertThat(atr[8] & 0x40).isEqualTo(0x40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00",
                "00A40400",
                "00A4040C07A000",
                "00B0000000000000",
                "0CB000000D9701048E08ED6705417E96BA5500",
                "00860000027C00",
                "0022C1A4027FFF",
                "0022C1A4048484FFFF",
                "FFFFFFFFFF",
                "00CA006F00"
            })
    void nonsense_gets_a_status_word_and_changes_nothing(String command) {
        assertThat(exchange(command)).hasSize(4).doesNotStartWith("90");
        card_access_is_free_right_after_reset_and_has_the_published_content();
    }

    @Test
    void mutual_authentication_without_a_challenge_is_refused() {
        exchange("00A4040C07A0000002471001");
        assertThat(exchange("0082000028" + "00".repeat(40) + "28")).isEqualTo("6985");
    }

    @Test
    void a_challenge_serves_once() {
        exchange("00A4040C07A0000002471001");
        assertThat(exchange("0084000008")).endsWith("9000").hasSize(20);
        assertThat(exchange("0082000028" + "00".repeat(40) + "28")).isEqualTo("6300");
        assertThat(exchange("0082000028" + "00".repeat(40) + "28")).isEqualTo("6985");
    }

    @Test
    void a_point_that_is_not_on_the_curve_ends_pace() {
        assertThat(exchange("0022C1A40F800A04007F00070202040202830102")).isEqualTo("9000");
        assertThat(exchange("10860000027C0000")).endsWith("9000");
        assertThat(exchange("10860000457C43814104" + "11".repeat(64) + "00")).isEqualTo("6A80");
        assertThat(exchange("10860000457C43834104" + "11".repeat(64) + "00")).isEqualTo("6985");
    }
}
