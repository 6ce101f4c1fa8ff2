package vn.eid.kiosk.simulator.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.eid.kiosk.cli.Terminal;

/** Runs benches and prints their figures in the one format: {@code {"figures":[{name,value,unit,goal,against,ok}]}}. */
final class BenchOutput {
    private final Terminal terminal;

    BenchOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return exit code, 0 only if every goal is met */
    int run(Bench bench) {
        try {
            List<Figure> figures = measure(bench);
            print(figures);
            return code(figures);
        } catch (BenchException e) {
            terminal.err().println("Không đo được / not measured: " + e.getMessage());
            return Terminal.FAULT;
        }
    }

    List<Figure> measure(Bench bench) throws BenchException {
        terminal.err().println("── " + bench.name());
        List<Figure> figures = bench.run(words -> terminal.err().println("   " + words + " …"));
        for (Figure figure : figures) {
            terminal.err()
                    .printf(
                            "   %s %-44s %12s %-6s %-10s %s%n",
                            figure.ok() ? "✓" : "✕",
                            figure.name(),
                            Figure.plain(figure.value()),
                            figure.unit(),
                            figure.goal(),
                            figure.against());
        }
        return figures;
    }

    void print(List<Figure> figures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("figures", figures.stream().map(Figure::json).toList());
        terminal.printJson(json);
    }

    static int code(List<Figure> figures) {
        return figures.stream().allMatch(Figure::ok) ? Terminal.DONE : Terminal.NOT_GOOD;
    }
}
