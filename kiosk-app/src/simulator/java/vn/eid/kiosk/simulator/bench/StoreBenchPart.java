package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.JavaCommand;
import vn.eid.sync.simulator.StoreBench;

/** The counter's store: drafts, sealing, and an index of a hundred thousand dossiers. */
public final class StoreBenchPart implements Bench {
    private final int rows;

    public StoreBenchPart(int rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return "store";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        progress.step(rows + " hồ sơ trong chỉ mục / dossiers in the index");
        try (var scratch = new Scratch()) {
            return new StoreBench(
                            scratch.folder("store"),
                            JavaCommand.ofThisProgram(),
                            InstantSource.system(),
                            System::nanoTime)
                    .run(rows, 15).stream()
                            .map(it -> Figure.atMost(it.name(), it.value(), it.unit(), it.goal(), rows + " dossiers"))
                            .toList();
        } catch (QueueException | IOException e) {
            throw new BenchException("kho của quầy lỗi / the store failed: " + e.getMessage(), e);
        }
    }
}
