package vn.eid.kiosk.simulator.bench;

import java.util.List;
import vn.eid.card.simulator.bench.FileFuzz;

/** Mutated card files against the parsers: nothing may hang, exhaust memory or end without a typed result. */
public final class FuzzBench implements Bench {
    private static final long SEED = 20261120;

    private final int files;

    public FuzzBench(int files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        FileFuzz.Result result;
        try {
            progress.step(files + " tệp biến dạng / mutated files");
            int[] tenth = {0};
            result = new FileFuzz(SEED).run(files, done -> {
                int now = (int) (10L * done / files);
                if (now > tenth[0]) {
                    tenth[0] = now;
                    progress.step(now * 10 + " %");
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
        String against = result.files() + " files, seed " + SEED + ", outcomes " + result.failures();
        long untyped = result.failures().entrySet().stream()
                .filter(failure -> failure.getKey().endsWith("Error"))
                .mapToLong(failure -> failure.getValue())
                .sum();
        return List.of(
                Figure.atMost("fuzz.hangs", result.hangs(), "files", 0, against),
                Figure.atMost("fuzz.slowest", result.slowest().toMillis(), "ms", 1000, against),
                Figure.atMost("fuzz.most_allocated", result.mostAllocated() / 1048576.0, "MB", 64, against),
                Figure.atMost("fuzz.untyped", untyped, "files", 0, against));
    }
}
