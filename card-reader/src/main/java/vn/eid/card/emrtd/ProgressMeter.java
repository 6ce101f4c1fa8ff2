package vn.eid.card.emrtd;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import vn.eid.card.FileId;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;

/** Turns what the file reader receives into progress: at most ten reports a second, never backwards. */
final class ProgressMeter {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ReadListener listener;
    private final InstantSource clock;
    private Instant nextReport = Instant.MIN;
    private ReadPhase phase = ReadPhase.CONNECTING;
    private long finished;
    private long inFile;
    private long total;

    ProgressMeter(ReadListener listener, InstantSource clock) {
        this.listener = listener;
        this.clock = clock;
    }

    /** A new step is always reported. */
    void enter(ReadPhase next) {
        phase = next;
        report();
    }

    /**
     * Bytes of one file. The total becomes known with the portrait, which is most of the whole and comes last; until then
     * it is zero, for a total that grows would make a bar run backwards.
     */
    void received(FileId file, long bytes, long fileTotal) {
        inFile = fileTotal == 0 ? bytes : Math.min(bytes, fileTotal);
        if (file == FileId.DG2 && fileTotal > 0) {
            total = total == 0 ? finished + fileTotal : total;
        }
        if (fileTotal > 0 && bytes >= fileTotal) {
            finished += fileTotal;
            inFile = 0;
        }
        if (!clock.instant().isBefore(nextReport)) {
            report();
        }
    }

    private void report() {
        nextReport = clock.instant().plus(PAUSE);
        listener.progress(new ReadProgress(phase, finished + inFile, total));
    }
}
