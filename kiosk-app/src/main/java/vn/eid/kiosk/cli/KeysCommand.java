package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import vn.eid.kiosk.cli.StationTools.KeyAction;
import vn.eid.kiosk.cli.StationTools.KeyInfo;

/** {@code kiosk keys}: the station's key and certificate. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {"Khóa và chứng thư của trạm.", "The station's key and certificate."},
        footer = {
            "",
            "JSON: {store,subject,issuer,serial,notBefore,notAfter,sha256,validity,selfSigned,nextWaiting}",
            "      share: {file,passphrase}, join: {joined}"
        })
public final class KeysCommand {
    private final StationTools tools;
    private final Terminal terminal;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.", scope = ScopeType.INHERIT)
    private boolean json;

    public KeysCommand(StationTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Command(description = {"Xem khóa đang dùng.", "Shows the key in use."})
    int show() {
        return QueueCommand.StoreWork.run(() -> print(tools.keys(KeyAction.SHOW, "")), terminal);
    }

    @Command(description = {"Tạo khóa cho trạm mới.", "Makes the keys of a new station."})
    int init(
            @Option(
                            names = "--subject",
                            paramLabel = "DN",
                            required = true,
                            description = "vd / e.g. CN=QN04-1,O=Cong an phuong Tra Co,C=VN")
                    String subject) {
        return QueueCommand.StoreWork.run(() -> print(tools.keys(KeyAction.INIT, subject)), terminal);
    }

    @Command(description = {"Tạo khóa kế tiếp.", "Makes the next key."})
    int rotate() {
        return QueueCommand.StoreWork.run(() -> print(tools.keys(KeyAction.ROTATE, "")), terminal);
    }

    @Command(description = {"Xuất yêu cầu cấp chứng thư (PKCS#10).", "Writes the certificate request (PKCS#10)."})
    int csr(@Option(names = "--out", paramLabel = "FILE") Optional<Path> file) {
        return QueueCommand.StoreWork.run(
                () -> {
                    String request = tools.request();
                    if (file.isPresent()) {
                        write(file.get(), request);
                    } else {
                        terminal.out().print(request);
                    }
                    return Terminal.DONE;
                },
                terminal);
    }

    @Command(description = {"Cài chứng thư do Bộ cấp.", "Installs the certificate that the ministry issued."})
    int install(@Parameters(paramLabel = "FILE.pem") Path chain) {
        if (!Files.isRegularFile(chain)) {
            throw new CommandFailure("Không thấy tệp / no such file: " + chain);
        }
        return QueueCommand.StoreWork.run(() -> print(tools.install(chain)), terminal);
    }

    @Command(
            description = {
                "Xuất bí mật của trạm cho một quầy nữa dùng chung cơ sở dữ liệu.",
                "Writes the station's secret for one more counter on the same database.",
                "Mật khẩu chỉ hiện một lần, chuyển bằng đường khác với tệp. / The passphrase is shown once;",
                "carry it by another way than the file, and erase the file afterwards."
            })
    int share(@Option(names = "--out", paramLabel = "FILE", required = true) Path file) {
        return QueueCommand.StoreWork.run(
                () -> {
                    char[] passphrase = tools.share(file);
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("file", file.toString());
                    tree.put("passphrase", new String(passphrase));
                    Arrays.fill(passphrase, ' ');
                    return print(tree);
                },
                terminal);
    }

    @Command(
            description = {
                "Nhận bí mật của trạm, trước lần khởi động đầu tiên của quầy này.",
                "Takes the station's secret over, before this counter first starts."
            })
    int join(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--passphrase",
                            required = true,
                            interactive = true,
                            prompt = "Mật khẩu / passphrase: ",
                            description = "Được hỏi, không gõ trên dòng lệnh. / Asked for, never on the line.")
                    char[] passphrase) {
        return QueueCommand.StoreWork.run(
                () -> {
                    tools.join(file, passphrase);
                    Arrays.fill(passphrase, ' ');
                    return print(new LinkedHashMap<>(Map.of("joined", true)));
                },
                terminal);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new CommandFailure("Không ghi được / cannot be written: " + file, failed);
        }
    }

    private int print(KeyInfo key) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("store", key.store());
        tree.put("subject", key.subject());
        tree.put("issuer", key.issuer());
        tree.put("serial", key.serial());
        tree.put("notBefore", key.notBefore().toString());
        tree.put("notAfter", key.notAfter().toString());
        tree.put("sha256", key.sha256());
        tree.put("validity", key.validity());
        tree.put("selfSigned", key.selfSigned());
        tree.put("nextWaiting", key.nextWaiting());
        int printed = print(tree);
        return key.validity().startsWith("EXPIRE") ? Terminal.NOT_GOOD : printed;
    }

    private int print(Map<String, Object> tree) {
        if (json) {
            terminal.printJson(tree);
        } else {
            tree.forEach((name, value) -> terminal.out().printf("%-12s %s%n", name, value));
        }
        return Terminal.DONE;
    }
}
