package vn.eid.kiosk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vn.eid.kiosk.message.FaultText;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;
import vn.eid.sync.queue.Reconciliation;

/** {@code kiosk queue}: the dossiers of this counter. */
@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = {"Hồ sơ tại quầy này.", "The dossiers of this counter."},
        footer = {
            "",
            "JSON: list {\"dossiers\":[{id,status,since,captor,receipt,due,attempts,lastError,rejection}]},",
            "verify/rebuild {\"findings\":[{kind,subject}]}, export {\"exported\":[…]}, sweep {\"erased\":[…]}."
        })
public final class QueueCommand {
    private static final int MOST = 500;

    private final StationTools tools;
    private final Terminal terminal;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.", scope = ScopeType.INHERIT)
    private boolean json;

    public QueueCommand(StationTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Command(description = {"Liệt kê hồ sơ, mới nhất trước.", "Lists dossiers, newest first."})
    int list(
            @Option(names = "--status", paramLabel = "STATUS", split = ",", description = "Trạng thái / statuses")
                    Set<DossierStatus> statuses,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "1…500") int limit) {
        return guarded(() -> {
            if (limit < 1 || limit > MOST) {
                throw new CommandFailure("--limit: 1…" + MOST);
            }
            List<QueuedDossier> found = tools.list(statuses == null ? Set.of() : statuses, limit);
            if (json) {
                terminal.printJson(Map.of(
                        "dossiers", found.stream().map(QueueCommand::tree).toList()));
            } else {
                found.forEach(it -> terminal.out()
                        .printf(
                                "%-22s %-10s %s %s%n",
                                it.id(),
                                it.status(),
                                it.statusSince(),
                                it.lastError().orElse("")));
            }
            return Terminal.DONE;
        });
    }

    @Command(description = {"Xem một hồ sơ.", "Shows one dossier."})
    int show(@Parameters(paramLabel = "ID") String id) {
        return guarded(() -> {
            QueuedDossier found = tools.find(number(id))
                    .orElseThrow(() -> new CommandFailure("Không có hồ sơ này / no such dossier: " + id));
            if (json) {
                terminal.printJson(tree(found));
            } else {
                tree(found).forEach((name, value) -> terminal.out().printf("%-10s %s%n", name, value));
            }
            return Terminal.DONE;
        });
    }

    @Command(description = {"Kiểm tra mọi tệp niêm phong và mọi dòng.", "Verifies every sealed file and row."})
    int verify() {
        return guarded(() -> findings(tools.verify()));
    }

    @Command(description = {"Tạo lại chỉ mục từ các tệp niêm phong.", "Makes the index anew from the sealed files."})
    int rebuild() {
        return guarded(() -> findings(tools.rebuild()));
    }

    @Command(
            description = {
                "Chép hồ sơ chờ gửi ra thư mục trống, kèm danh mục đã ký.",
                "Copies waiting dossiers to an empty folder, with a signed manifest."
            })
    int export(@Option(names = "--to", paramLabel = "DIR", required = true) Path target) {
        return guarded(() -> {
            List<String> ids =
                    tools.export(target).stream().map(it -> it.id().value()).toList();
            print("exported", ids);
            return Terminal.DONE;
        });
    }

    @Command(
            name = "import-receipt",
            description = {"Nhập tệp tiếp nhận do Bộ ký.", "Takes in a receipt file signed by the ministry."})
    int importReceipt(@Parameters(paramLabel = "FILE") Path file) {
        return guarded(() -> {
            if (!Files.isRegularFile(file)) {
                throw new CommandFailure("Không thấy tệp / no such file: " + file);
            }
            print(
                    "outcomes",
                    tools.importReceipt(file).stream().map(Object::toString).toList());
            return Terminal.DONE;
        });
    }

    @Command(description = {"Xóa tệp đã hết hạn lưu.", "Erases files past their retention."})
    int sweep() {
        return guarded(() -> {
            print("erased", tools.sweep().stream().map(DossierId::value).toList());
            return Terminal.DONE;
        });
    }

    private int findings(List<Reconciliation.Finding> found) {
        if (json) {
            terminal.printJson(Map.of(
                    "findings",
                    found.stream()
                            .map(it -> Map.of("kind", it.kind().name(), "subject", it.subject()))
                            .toList()));
        } else if (found.isEmpty()) {
            terminal.out().println("Khớp hoàn toàn. / Everything agrees.");
        } else {
            found.forEach(it -> terminal.out().println(it.kind() + " " + it.subject()));
        }
        return found.isEmpty() ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    private void print(String key, List<String> values) {
        if (json) {
            terminal.printJson(Map.of(key, values));
        } else {
            values.forEach(terminal.out()::println);
            terminal.err().println(values.size() + " hồ sơ / dossiers");
        }
    }

    private static DossierId number(String text) {
        try {
            return new DossierId(text.strip());
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure("Không phải số hồ sơ / not a dossier number: " + text, wrong);
        }
    }

    private static Map<String, Object> tree(QueuedDossier row) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", row.id().value());
        tree.put("status", row.status().name());
        tree.put("since", row.statusSince().toString());
        tree.put("captor", row.captor());
        tree.put("receipt", row.receiptNumber().orElse(""));
        tree.put("due", row.dueDate().map(Object::toString).orElse(""));
        tree.put("attempts", row.attempts());
        tree.put("lastError", row.lastError().orElse(""));
        tree.put("rejection", row.rejection().map(it -> it.code()).orElse(""));
        tree.put("sha256", row.sha256());
        tree.put("size", row.size());
        return tree;
    }

    private int guarded(StoreWork work) {
        return StoreWork.run(work, terminal);
    }

    /** Work on the store; its faults become the words of the counter. */
    interface StoreWork {
        int run() throws QueueException;

        static int run(StoreWork work, Terminal terminal) {
            try {
                return work.run();
            } catch (QueueException failed) {
                FaultText text = terminal.messages().of(failed.fault());
                terminal.printFault(text);
                terminal.err().println("  (" + failed.getMessage() + ")");
                return Terminal.FAULT;
            }
        }
    }
}
