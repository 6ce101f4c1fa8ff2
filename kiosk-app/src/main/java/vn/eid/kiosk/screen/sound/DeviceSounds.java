package vn.eid.kiosk.screen.sound;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** Plays over the machine's sound device; where there is none it keeps silent, and {@link #audible} says so. */
public final class DeviceSounds implements Sounds {
    private static final AudioFormat FORMAT = new AudioFormat(Synthesis.RATE, 16, 1, true, false);
    private static final DataLine.Info LINE = new DataLine.Info(SourceDataLine.class, FORMAT);

    private final Executor worker;
    private final AtomicBoolean playing = new AtomicBoolean();

    /** @param worker runs what blocks for as long as a tone sounds */
    public DeviceSounds(Executor worker) {
        this.worker = worker;
    }

    /** Whether the machine has a device that could be heard; may take a moment. */
    public static boolean audible() {
        try {
            return AudioSystem.isLineSupported(LINE);
        } catch (IllegalArgumentException noMixer) { // what some systems answer when not a single device is there
            return false;
        }
    }

    @Override
    public void play(Tone tone) {
        if (playing.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    sound(Synthesis.of(tone));
                } finally {
                    playing.set(false);
                }
            });
        }
    }

    private static void sound(byte[] samples) {
        if (!audible()) {
            return;
        }
        try (SourceDataLine line = (SourceDataLine) AudioSystem.getLine(LINE)) {
            line.open(FORMAT, samples.length);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException held) {
            // Another program has the device, or it was pulled out this moment: the window says it all anyway.
            return;
        }
    }
}
