package vn.eid.kiosk.simulator.bench;

import java.util.List;

/** One subject that can be measured. */
public interface Bench {
    /** As it is called behind {@code ./kiosk bench}. */
    String name();

    /**
     * Measures; may take minutes and tells its progress.
     *
     * @throws BenchException when what is needed cannot be had on this machine
     */
    List<Figure> run(Progress progress) throws BenchException;

    /** Told of each part as it begins. */
    interface Progress {
        void step(String words);
    }
}
