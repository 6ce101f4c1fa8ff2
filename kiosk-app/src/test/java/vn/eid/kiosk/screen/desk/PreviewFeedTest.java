package vn.eid.kiosk.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;

@DisplayName("Live pictures")
class PreviewFeedTest {
    private final ArrayDeque<Runnable> fx = new ArrayDeque<>();
    private final PreviewFeed feed = new PreviewFeed(fx::add);

    @Test
    @DisplayName("arrive with their colours in place")
    void colours() {
        feed.frame(frame(1, 2, 3));
        drain();

        assertThat(feed.pictureProperty().get().argb()[0]).isEqualTo(0xff030201);
    }

    @Test
    @DisplayName("are dropped while the windows are busy, and only the newest is shown")
    void newestWins() {
        for (int i = 1; i <= 10; i++) {
            feed.frame(frame(i, 0, 0));
        }
        assertThat(fx).hasSize(1);
        drain();

        assertThat(feed.pictureProperty().get().argb()[0] & 0xff).isEqualTo(10);
    }

    @Test
    @DisplayName("share three buffers for ever")
    void buffersGoRound() {
        var seen = Collections.newSetFromMap(new IdentityHashMap<int[], Boolean>());
        for (int i = 0; i < 100; i++) {
            feed.frame(frame(i, i, i));
            drain();
            seen.add(feed.pictureProperty().get().argb());
        }
        assertThat(seen).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("of one citizen are gone before the next")
    void clears() {
        feed.frame(frame(1, 1, 1));
        drain();
        feed.clear();

        assertThat(feed.pictureProperty().get()).isNull();
    }

    @Test
    @DisplayName("may change their size in the middle")
    void anotherCamera() {
        feed.frame(frame(1, 1, 1));
        drain();
        feed.frame(new Frame(4, 2, new byte[24], 0));
        drain();

        assertThat(feed.pictureProperty().get().width()).isEqualTo(4);
    }

    private void drain() {
        while (!fx.isEmpty()) {
            fx.poll().run();
        }
    }

    private static Frame frame(int blue, int green, int red) {
        var bgr = new byte[] {(byte) blue, (byte) green, (byte) red, 0, 0, 0};
        return new Frame(2, 1, bgr, 0);
    }
}
