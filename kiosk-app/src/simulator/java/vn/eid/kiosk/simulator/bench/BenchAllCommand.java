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
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.kiosk.cli.Terminal;

/** Measures everything, one after the other, and makes one page of it. */
@Command(
        name = "all",
        description = {"Đo tất cả, kèm một trang báo cáo.", "Measures everything, with one page of tables and charts."})
public final class BenchAllCommand implements Callable<Integer> {
    private final List<Bench> benches;
    private final Clock clock;
    private final Terminal terminal;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Trang báo cáo / report page")
    private Optional<Path> report = Optional.empty();

    public BenchAllCommand(List<Bench> benches, Clock clock, Terminal terminal) {
        this.benches = List.copyOf(benches);
        this.clock = clock;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
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
