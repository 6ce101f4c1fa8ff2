package vn.eid.card.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bytes of a serial scanner")
class ScanLinesTest {
    private static final String CARD = "001090000017||Nguyễn Văn Thử|15021990|Nam|Số 1, Phường Mẫu, Hà Nội|20032023";

    private final ScanLines lines = new ScanLines(Duration.ofMillis(500));

    private List<String> take(byte[] bytes) {
        List<String> texts = new ArrayList<>();
        for (byte one : bytes) {
            lines.take(one).ifPresent(texts::add);
        }
        return texts;
    }

    private List<String> take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void give_one_text_for_each_line_whatever_ends_it() {
        assertThat(take("a\rb\nc\r\nd\n\re")).containsExactly("a", "b", "c", "d");
    }

    @Test
    void are_read_as_utf_8_even_when_a_letter_comes_in_two_groups() {
        assertThat(take(CARD + "\r")).containsExactly(CARD);
        byte[] letter = "ễ".getBytes(StandardCharsets.UTF_8);
        assertThat(take(new byte[] {letter[0]})).isEmpty();
        lines.arrived(1);
        assertThat(take(new byte[] {letter[1], letter[2], '\n'})).containsExactly("ễ");
    }

    @Test
    void are_dropped_when_they_are_not_utf_8_and_the_next_line_is_read() {
        assertThat(take(new byte[] {'a', (byte) 0xC3, (byte) 0x28, '\n'})).isEmpty();
        assertThat(take(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'}))
                .isEmpty();
        assertThat(take("next\n")).containsExactly("next");
    }

    @Test
    void are_taken_up_to_1024_characters_and_dropped_beyond() {
        String longest = "ễ".repeat(1024);
        assertThat(take(longest + "\n")).containsExactly(longest);
        assertThat(take("x".repeat(1025) + "\n")).isEmpty();
        assertThat(take("x".repeat(1_000_000) + "\n")).isEmpty();
        assertThat(take("next\n")).containsExactly("next");
    }

    @Test
    void lose_frame_characters_and_give_nothing_for_an_empty_line() {
        assertThat(take("\u0002001090000017||\u0003\r\n\r\n\u0000\n")).containsExactly("001090000017||");
    }

    @Test
    void of_a_half_line_are_forgotten_after_a_pause_and_kept_within_one() {
        lines.arrived(0);
        take("half of one ");
        lines.arrived(Duration.ofMillis(501).toNanos());
        assertThat(take("whole\n")).containsExactly("whole");
        take("first ");
        lines.arrived(Duration.ofMillis(1001).toNanos());
        assertThat(take("second\n")).containsExactly("first second");
    }

    @Test
    void of_a_line_that_is_too_long_do_not_spoil_what_comes_after_a_pause() {
        lines.arrived(0);
        take("x".repeat(5000));
        lines.arrived(Duration.ofSeconds(2).toNanos());
        assertThat(take("whole\n")).containsExactly("whole");
    }
}
