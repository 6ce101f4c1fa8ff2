package vn.eid.kiosk.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.kiosk.cli.Terminal;

/** Measures everything, one after the other, and makes one page of it. */
final class AllBenches {
    private final List<Bench> benches;
    private final Clock clock;
    private final Terminal terminal;

    AllBenches(List<Bench> benches, Clock clock, Terminal terminal) {
        this.benches = List.copyOf(benches);
        this.clock = clock;
        this.terminal = terminal;
    }

    /** @return exit code, 0 only if everything was measured and every goal is met */
    int run(Optional<Path> report) {
        var output = new BenchOutput(terminal);
        Map<String, List<Figure>> measured = new LinkedHashMap<>();
        List<Figure> all = new ArrayList<>();
        boolean missing = false;
        for (Bench bench : benches) {
            try {
                measured.put(bench.name(), output.measure(bench));
                all.addAll(measured.get(bench.name()));
            } catch (BenchException e) {
                terminal.err().println("Không đo được / not measured: " + bench.name() + ": " + e.getMessage());
                missing = true;
            }
        }
        output.print(all);
        if (report.isPresent()) {
            try {
                Files.writeString(report.get(), ReportPage.of(measured, clock), StandardCharsets.UTF_8);
            } catch (IOException e) {
                terminal.err().println("Không ghi được báo cáo. / The report could not be written.");
                return Terminal.FAULT;
            }
        }
        return missing ? Terminal.FAULT : BenchOutput.code(all);
    }
}
