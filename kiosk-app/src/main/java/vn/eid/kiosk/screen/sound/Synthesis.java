package vn.eid.kiosk.screen.sound;

import vn.eid.kiosk.screen.sound.Sounds.Tone;

/** Calculates a tone: two sine notes that swell and fade, so that no edge clicks. 16 bit, one channel, little-endian. */
final class Synthesis {
    /** Samples a second. */
    static final int RATE = 44_100;

    /** A quarter of what the device can do: a counter hall, not a concert. */
    private static final double LOUDNESS = 0.25;

    private static final double SWELL_SECONDS = 0.008;

    private Synthesis() {}

    static byte[] of(Tone tone) {
        double seconds = tone == Tone.SUCCESS ? 0.11 : 0.2;
        int each = (int) (RATE * seconds);
        var samples = new byte[2 * 2 * each];
        note(samples, 0, each, tone.first());
        note(samples, each, each, tone.second());
        return samples;
    }

    private static void note(byte[] samples, int from, int count, double hertz) {
        for (int i = 0; i < count; i++) {
            double swell = Math.min(1, i / (RATE * SWELL_SECONDS));
            double fade = Math.pow(1 - (double) i / count, 1.5);
            double value = LOUDNESS * swell * fade * Math.sin(2 * Math.PI * hertz * i / RATE);
            int sample = (int) Math.round(value * Short.MAX_VALUE);
            samples[2 * (from + i)] = (byte) sample;
            samples[2 * (from + i) + 1] = (byte) (sample >> 8);
        }
    }
}
