package vn.eid.kiosk.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import vn.eid.kiosk.CounterPorts;
import vn.eid.kiosk.paper.Papers;
import vn.eid.kiosk.paper.PrintOrder;
import vn.eid.kiosk.paper.PrintOutcome;

/** The training station's printer: what would come out of one lies as PDF in a folder. */
final class PaperFolder implements CounterPorts.PaperOffice {
    private final Path folder;
    private final Papers papers;
    private final AtomicInteger sheets = new AtomicInteger();

    PaperFolder(Path folder, Papers papers) {
        this.folder = folder;
        this.papers = papers;
    }

    @Override
    public PrintOutcome print(PrintOrder order) {
        var kind = order.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(sheets.incrementAndGet() + "-" + kind + ".pdf"), papers.of(order));
            return PrintOutcome.PRINTED;
        } catch (IOException failed) {
            return PrintOutcome.FAILED;
        }
    }

    @Override
    public boolean ready() {
        return true;
    }
}
