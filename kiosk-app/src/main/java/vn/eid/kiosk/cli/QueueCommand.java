package vn.eid.kiosk.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vn.eid.kiosk.cli.StationTools.Decision;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.officer.SignInResult;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
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
            "verify/rebuild {\"findings\":[{kind,subject}]}, export {\"exported\":[…]}, sweep {\"erased\":[…]},",
            "pending {\"dossiers\":[…]}, approve {\"approved\":[id]} or {\"returned\":[id]}."
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

    @Command(description = {"Liệt kê hồ sơ chờ người thứ hai duyệt.", "Lists dossiers that wait for a second person."})
    int pending() {
        return guarded(() -> {
            List<QueuedDossier> waiting = tools.pending();
            if (json) {
                terminal.printJson(Map.of(
                        "dossiers", waiting.stream().map(QueueCommand::tree).toList()));
            } else {
                waiting.forEach(it -> terminal.out().printf("%-22s %-16s %s%n", it.id(), it.captor(), it.sealedAt()));
            }
            return Terminal.DONE;
        });
    }

    @Command(
            description = {
                "Duyệt một hồ sơ, hoặc trả lại kèm lý do; phải là chỉ huy, không phải người lập.",
                "Approves a dossier, or returns it with a reason; a supervisor, not the captor."
            })
    int approve(
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--account", paramLabel = "NAME", required = true, description = "Chỉ huy / supervisor")
                    String account,
            @Option(
                            names = "--password",
                            required = true,
                            interactive = true,
                            prompt = "Mật khẩu / password: ",
                            description = "Được hỏi, không gõ trên dòng lệnh. / Asked for, never on the line.")
                    char[] password,
            @Option(names = "--return", paramLabel = "REASON", description = "Trả lại vì / return because")
                    Optional<String> reason,
            @Option(
                            names = "--step",
                            paramLabel = "STEP",
                            defaultValue = "CARD",
                            description = "Bước làm lại / step to redo: ${COMPLETION-CANDIDATES}")
                    RejectionReason.Step step) {
        Decision decision =
                reason.<Decision>map(it -> new Decision.SendBack(step, it)).orElse(new Decision.Approve());
        return guarded(() -> {
            SignInResult result = tools.decide(number(id), account, password, decision);
            Arrays.fill(password, ' ');
            if (!(result instanceof SignInResult.Accepted)) {
                throw new CommandFailure(refusal(result));
            }
            print(reason.isPresent() ? "returned" : "approved", List.of(id));
            return Terminal.DONE;
        });
    }

    private static String refusal(SignInResult result) {
        if (result instanceof SignInResult.TooEarly early) {
            return "Cần đợi / wait: " + early.pause().toSeconds() + " s";
        }
        if (result instanceof SignInResult.Expired) {
            return "Danh sách tài khoản đã hết hạn / the roster has expired";
        }
        return result instanceof SignInResult.Closed
                ? "Tài khoản đã đóng / the account is closed"
                : "Tên tài khoản hoặc mật khẩu chưa đúng / wrong name or password";
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
        tree.put("review", row.review().name());
        tree.put("approver", row.approver().orElse(""));
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
