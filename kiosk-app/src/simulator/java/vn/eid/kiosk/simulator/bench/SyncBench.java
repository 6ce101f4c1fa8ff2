package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.simulator.bench.ChaosBench;
import vn.eid.sync.simulator.bench.IdleBench;
import vn.eid.sync.simulator.bench.OfflineBench;
import vn.eid.sync.simulator.bench.SpeedBench;

/** The agent: speed beside curl, a line and a ministry that fail at random, a week without a line, and idleness. */
public final class SyncBench implements Bench {
    private static final int SMALL = 20_000;

    private final Scale scale;

    /**
     * How much of it.
     *
     * @param speed whether the lines are measured beside curl
     * @param chaos dossiers through the failing line; none when 0
     * @param offline dossiers queued in a week without a line; none when 0
     * @param idleSeconds of idleness; none when 0
     */
    public record Scale(boolean speed, int chaos, int offline, int idleSeconds) {
        /** What the published figures are measured with. */
        public static final Scale PUBLISHED = new Scale(true, 10_000, 2_000, 60);
    }

    public SyncBench(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public List<Figure> run(Progress progress) throws BenchException {
        String classPath = System.getProperty("java.class.path");
        List<vn.eid.sync.simulator.bench.Figure> figures = new ArrayList<>();
        try (var scratch = new Scratch()) {
            if (scale.speed()) {
                figures.addAll(
                        new SpeedBench(scratch.folder("speed"), classPath, progress::step).run(SpeedBench.standard()));
            }
            if (scale.idleSeconds() > 0) {
                progress.step("Lúc rỗi / idle " + scale.idleSeconds() + " s");
                figures.addAll(new IdleBench(scratch.folder("idle"), classPath).run(scale.idleSeconds(), 200));
            }
            if (scale.offline() > 0) {
                progress.step("Bảy ngày mất mạng / seven days offline, " + scale.offline());
                figures.addAll(new OfflineBench(scratch.folder("offline")).run(scale.offline(), SMALL));
            }
            if (scale.chaos() > 0) {
                progress.step("Đường truyền hỏng ngẫu nhiên / random failures, " + scale.chaos());
                int each = Math.max(1, scale.chaos() / 1000);
                figures.addAll(new ChaosBench(scratch.folder("chaos"), classPath, progress::step)
                        .run(new ChaosBench.Plan(scale.chaos(), SMALL, 0.10, each, 2 * each, 20, 20261120L)));
            }
        } catch (QueueException | GeneralSecurityException | IOException e) {
            throw new BenchException("đại lý đồng bộ lỗi / the agent failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("dừng / interrupted", e);
        }
        return figures.stream()
                .map(it -> new Figure(it.name(), it.value(), it.unit(), it.goal(), it.against(), it.ok()))
                .toList();
    }
}
