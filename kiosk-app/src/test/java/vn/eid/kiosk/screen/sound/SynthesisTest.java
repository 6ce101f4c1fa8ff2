package vn.eid.kiosk.screen.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.eid.kiosk.screen.sound.Sounds.Tone;

@DisplayName("The counter's tones")
class SynthesisTest {
    @ParameterizedTest
    @EnumSource(Tone.class)
    @DisplayName("are short, neither silent nor loud, and begin and end without a click")
    void shape(Tone tone) {
        var samples = samples(tone);
        double seconds = (double) samples.length / Synthesis.RATE;
        assertThat(seconds).isBetween(0.1, 0.5);
        int loudest = 0;
        for (int sample : samples) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        assertThat(loudest).isBetween(4_000, 9_000);
        assertThat(Math.abs(samples[0])).isLessThan(50);
        assertThat(Math.abs(samples[samples.length - 1])).isLessThan(50);
    }

    @Test
    @DisplayName("are told apart: success goes up, a fault goes down and lasts longer")
    void different() {
        assertThat(Tone.SUCCESS.second()).isGreaterThan(Tone.SUCCESS.first());
        assertThat(Tone.FAULT.second()).isLessThan(Tone.FAULT.first());
        assertThat(samples(Tone.FAULT).length).isGreaterThan(samples(Tone.SUCCESS).length);
        assertThat(crossings(Tone.SUCCESS)).isGreaterThan(crossings(Tone.FAULT));
    }

    @Test
    @DisplayName("never wait for a loudspeaker, and a machine without one is silent")
    void silentMachine() throws Exception {
        var worker = Executors.newSingleThreadExecutor();
        try {
            var sounds = new DeviceSounds(worker);
            for (int i = 0; i < 100; i++) {
                sounds.play(Tone.FAULT);
            }
            var done = new CountDownLatch(1);
            worker.execute(done::countDown);
            assertThat(done.await(20, TimeUnit.SECONDS))
                    .as("a hundred wishes, one tone at most")
                    .isTrue();
        } finally {
            worker.shutdown();
        }
    }

    private static double crossings(Tone tone) {
        var samples = samples(tone);
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings * (double) Synthesis.RATE / samples.length;
    }

    private static int[] samples(Tone tone) {
        var bytes = Synthesis.of(tone);
        var samples = new int[bytes.length / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) ((bytes[2 * i] & 0xff) | bytes[2 * i + 1] << 8);
        }
        return samples;
    }
}
