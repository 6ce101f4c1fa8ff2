package vn.eid.kiosk.screen.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessView;
import vn.eid.kiosk.screen.display.LivePictures;
import vn.eid.kiosk.screen.display.LivePictures.Fit;
import vn.eid.kiosk.screen.display.Scrim;

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
    @DisplayName("share a few buffers for ever, from citizen to citizen")
    void buffersGoRound() {
        var seen = Collections.newSetFromMap(new IdentityHashMap<int[], Boolean>());
        for (int i = 0; i < 100; i++) {
            feed.frame(frame(i, i, i));
            drain();
            seen.add(feed.pictureProperty().get().argb());
            if (i % 7 == 0) {
                feed.clear();
            }
        }
        assertThat(seen).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    @DisplayName("come mirrored in the size of each place that shows them, and not much larger than the camera's")
    void fitted() {
        LivePictures small = feed.pictures();
        LivePictures large = feed.pictures();
        small.fit(new Fit(2, 1, Scrim.NONE));
        large.fit(new Fit(400, 100, Scrim.NONE));
        var bgr = new byte[] {1, 0, 0, 1, 0, 0, 2, 0, 0, 2, 0, 0};
        feed.frame(new Frame(4, 1, bgr, 0));
        drain();

        assertThat(small.pictureProperty().get().argb()).containsExactly(0xff000002, 0xff000001);
        assertThat(large.pictureProperty().get().width()).isEqualTo(6);
        assertThat(feed.pictureProperty().get())
                .isSameAs(small.pictureProperty().get());
    }

    @Test
    @DisplayName("follow a change of size at once, with the picture that came last")
    void resized() {
        LivePictures place = feed.pictures();
        place.fit(new Fit(2, 1, Scrim.NONE));
        feed.frame(new Frame(4, 2, new byte[24], 0));
        drain();
        place.fit(new Fit(4, 2, Scrim.NONE));

        assertThat(place.pictureProperty().get().width()).isEqualTo(4);
    }

    @Test
    @DisplayName("are not made for a place that is off the window, and come again when it is back")
    void offTheWindow() {
        LivePictures place = feed.pictures();
        place.fit(new Fit(2, 1, Scrim.NONE));
        feed.frame(frame(1, 1, 1));
        drain();
        place.fit(Fit.NOTHING);
        feed.frame(frame(2, 2, 2));
        drain();
        assertThat(place.pictureProperty().get()).isNull();
        place.fit(new Fit(2, 1, Scrim.NONE));
        feed.frame(frame(3, 3, 3));
        drain();
        assertThat(place.pictureProperty().get().argb()[0] & 0xff).isIn(0, 3);
    }

    @Test
    @DisplayName("wait their turn where somebody tells when they are painted: two that come together are both shown")
    void paced() {
        LivePictures place = feed.pictures();
        place.fit(new Fit(2, 1, Scrim.NONE));
        place.painted();
        for (int i = 1; i <= 3; i++) {
            feed.frame(frame(i, 0, 0));
            drain();
        }
        var first = place.pictureProperty().get();
        place.painted();
        drain();
        var second = place.pictureProperty().get();
        place.painted();
        drain();
        var third = place.pictureProperty().get();

        assertThat(first.argb()[1] & 0xff).isEqualTo(1);
        assertThat(second).isNotSameAs(first);
        assertThat(third).isNotSameAs(second);
    }

    @Test
    @DisplayName("bring every colour of the liveness light, none merged with the next")
    void liveness() {
        var seen = new java.util.ArrayList<LivenessView.ScreenLight>();
        feed.livenessProperty().addListener((observed, was, is) -> is.ifPresent(view -> seen.add(view.light())));
        for (LivenessView.ScreenLight light : LivenessView.ScreenLight.values()) {
            feed.liveness(Optional.of(new LivenessView(
                    LivenessView.Task.WATCH_THE_SCREEN, light, 0.5, Optional.empty(), Optional.empty())));
        }
        feed.liveness(Optional.empty());
        drain();

        assertThat(seen).containsExactly(LivenessView.ScreenLight.values());
        assertThat(feed.livenessProperty().get()).isEmpty();
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
