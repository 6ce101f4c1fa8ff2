package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.screen.display.Picture;

@DisplayName("A photograph that several places of the window show")
class DecodedPicturesTest {
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Optional<Picture>> answers = new ArrayList<>();
    private final DecodedPictures pictures = new DecodedPictures(work::add, Runnable::run);
    private final Picture picture = new Picture(1, 1, new int[] {7});
    private final Object photograph = new Object();
    private int decoded;

    @Test
    @DisplayName("is decoded once for everybody who asks while it is being decoded")
    void onceWhilePending() {
        ask(photograph);
        ask(photograph);
        assertThat(answers).isEmpty();
        run();
        assertThat(answers).containsExactly(Optional.of(picture), Optional.of(picture));
        assertThat(decoded).isEqualTo(1);
    }

    @Test
    @DisplayName("is there at once for a page that opens while the panel shows it")
    void atOnceWhenKnown() {
        ask(photograph);
        run();
        ask(photograph);
        assertThat(answers).hasSize(2).last().isEqualTo(Optional.of(picture));
        assertThat(work).isEmpty();
    }

    @Test
    @DisplayName("is tried again when it could not be decoded, and another photograph is decoded by itself")
    void triedAgain() {
        pictures.ask(photograph, Optional::empty, answers::add);
        run();
        ask(photograph);
        ask(new Object());
        run();
        assertThat(answers).containsExactly(Optional.empty(), Optional.of(picture), Optional.of(picture));
        assertThat(decoded).isEqualTo(2);
    }

    private void ask(Object source) {
        Supplier<Optional<Picture>> decoding = () -> {
            decoded++;
            return Optional.of(picture);
        };
        pictures.ask(source, decoding, answers::add);
    }

    private void run() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }
}
