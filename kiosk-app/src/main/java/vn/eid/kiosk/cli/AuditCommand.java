package vn.eid.kiosk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.sync.audit.AuditVerifier;

/** {@code kiosk audit}: the chained log of who did what. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {"Nhật ký nghiệp vụ nối chuỗi.", "The chained log of who did what."})
public final class AuditCommand {
    private final StationTools tools;
    private final Terminal terminal;

    public AuditCommand(StationTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Command(
            description = {"Kiểm tra chuỗi: thiếu, sửa, cắt.", "Follows the chain: gaps, changes, cuts."},
            footer = {"", "JSON: {entries,head,whole,findings:[{kind,day,line}]}"})
    int verify(@Option(names = "--json", description = "In dạng JSON. / Print JSON.") boolean json) {
        return QueueCommand.StoreWork.run(
                () -> {
                    AuditVerifier.Report report = tools.verifyAudit();
                    if (json) {
                        terminal.printJson(tree(report));
                    } else {
                        terminal.out()
                                .println(report.entries() + " mục / entries, "
                                        + (report.whole() ? "nguyên vẹn / whole" : "không nguyên vẹn / broken"));
                        report.findings()
                                .forEach(it -> terminal.out()
                                        .println(it.kind() + " " + it.day() + " dòng / line " + it.line()));
                    }
                    return report.whole() ? Terminal.DONE : Terminal.NOT_GOOD;
                },
                terminal);
    }

    private static Map<String, Object> tree(AuditVerifier.Report report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("entries", report.entries());
        tree.put("head", report.head().map(it -> it.hash()).orElse(""));
        tree.put("whole", report.whole());
        tree.put(
                "findings",
                report.findings().stream()
                        .map(it ->
                                Map.of("kind", it.kind().name(), "day", it.day().toString(), "line", it.line()))
                        .toList());
        return tree;
    }
}
