package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.MatchResult;

/** Compares faces: two files, or a list of pairs. */
@Command(
        name = "match",
        description = {"So sánh khuôn mặt trong hai ảnh.", "Compares the faces of two images."},
        footer = {
            "",
            "JSON: a, b, decision MATCH|REVIEW|NO_MATCH|NOT_AVAILABLE, score, similarity, threshold, matcher, reason;"
                    + " với --pairs một dòng mỗi cặp / one line a pair.",
            "Tệp --pairs: mỗi dòng hai đường dẫn, cách nhau dấu phẩy / two paths a line, comma between."
        })
public final class MatchCommand implements Callable<Integer> {
    private static final int MOST_PAIRS = 100_000;

    private final PortraitTools tools;
    private final Terminal terminal;

    @Parameters(arity = "0..2", paramLabel = "FILE", description = "Hai ảnh / two images")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--pairs", paramLabel = "CSV", description = "Danh sách cặp ảnh / list of pairs")
    private Optional<Path> pairs = Optional.empty();

    @Option(names = "--models", paramLabel = "DIR", description = "Thư mục mô hình / model folder")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--json", description = "In JSON / print JSON")
    private boolean json;

    public MatchCommand(PortraitTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    private record Pair(Path a, Path b) {}

    @Override
    public Integer call() {
        List<Pair> wanted;
        try {
            wanted = pairs();
        } catch (IOException e) {
            terminal.err()
                    .println("Không đọc được danh sách --pairs. / Cannot read the list of pairs: " + e.getMessage());
            return Terminal.FAULT;
        }
        if (wanted.isEmpty()) {
            terminal.err().println("Cần hai ảnh, hoặc --pairs. / Two images are needed, or --pairs.");
            return Terminal.FAULT;
        }
        int code = Terminal.DONE;
        try (FaceMatcher matcher = tools.matcher(models)) {
            var images = new ImageFiles(tools.decoder());
            for (Pair pair : wanted) {
                code = Math.max(code, compare(pair, images, matcher));
            }
        } catch (CameraException e) {
            terminal.printFault(terminal.messages().of(e.fault()));
            return Terminal.FAULT;
        }
        return code;
    }

    private List<Pair> pairs() throws IOException {
        if (pairs.isEmpty()) {
            return files.size() == 2 ? List.of(new Pair(files.get(0), files.get(1))) : List.of();
        }
        Path list = pairs.get();
        var found = new ArrayList<Pair>();
        try (var lines = Files.lines(list, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line : (Iterable<String>) lines.limit(MOST_PAIRS)::iterator) {
                number++;
                String[] parts = line.split(",");
                boolean heading = number == 1 && parts.length >= 2 && !Files.exists(besideList(list, parts[0]));
                if (line.isBlank() || heading) {
                    continue;
                }
                if (parts.length < 2) {
                    throw new IOException("line " + number);
                }
                found.add(new Pair(besideList(list, parts[0]), besideList(list, parts[1])));
            }
        }
        return found;
    }

    /** Paths are relative to the working folder, or to the list itself. */
    private static Path besideList(Path list, String name) {
        Path path = Path.of(name.strip());
        Path parent = list.toAbsolutePath().getParent();
        return Files.exists(path) || parent == null ? path : parent.resolve(path);
    }

    private int compare(Pair pair, ImageFiles images, FaceMatcher matcher) {
        var line = new LinkedHashMap<String, Object>();
        line.put("a", pair.a().toString());
        line.put("b", pair.b().toString());
        int code = Terminal.DONE;
        try {
            describe(matcher.match(images.read(pair.a()), images.read(pair.b())), line);
        } catch (CameraException e) {
            line.put(
                    "error",
                    error(e.fault().name(), terminal.messages().of(e.fault()).title()));
            code = Terminal.FAULT;
        } catch (ImageFiles.UnreadableFileException e) {
            line.put("error", error("FILE_MISSING", "Không có tệp này, hoặc không đọc được. / No readable file."));
            code = Terminal.FAULT;
        }
        print(line);
        return code;
    }

    private static void describe(MatchResult result, Map<String, Object> line) {
        if (result instanceof MatchResult.Compared compared) {
            line.put("decision", compared.decision().name());
            line.put("score", compared.score());
            line.put("similarity", Math.round(compared.similarity() * 1e4) / 1e4);
            line.put("threshold", compared.threshold());
            line.put("matcher", compared.matcher());
        } else if (result instanceof MatchResult.NotAvailable notAvailable) {
            line.put("decision", "NOT_AVAILABLE");
            line.put("score", null);
            line.put("reason", notAvailable.reason().name());
        }
    }

    private static Map<String, Object> error(String code, String message) {
        var error = new LinkedHashMap<String, Object>();
        error.put("code", code);
        error.put("message", message);
        return error;
    }

    private void print(Map<String, Object> line) {
        if (json) {
            terminal.printJson(line);
        } else {
            line.forEach((key, value) -> terminal.out().println(key + ": " + value));
        }
    }
}
