package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kiosk backup}: everything of a counter in one verified file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Sao lưu cả quầy vào một tệp đã kiểm tra: khóa, kho hồ sơ, tài khoản, nhật ký, cấu hình.",
            "Backs the whole counter up into one verified file: keys, store, accounts, audit log, configuration.",
            "Mật khẩu chỉ hiện một lần; cất riêng với tệp. / The passphrase is shown once; keep it apart from the file.",
            "Dịch vụ eid-sync-agent phải dừng. / The service eid-sync-agent must be stopped."
        },
        footer = {"", "JSON: {file,passphrase,counter,files,bytes,dossiers}"})
public final class BackupCommand implements Callable<Integer> {
    private final BackupTools tools;
    private final Terminal terminal;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Tệp mới / a new file")
    private Path target;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    public BackupCommand(BackupTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (java.nio.file.Files.exists(target)) {
            throw new CommandFailure("Tệp đã có / the file already exists: " + target);
        }
        return BackupWork.run(
                () -> {
                    BackupTools.Written written = tools.backup(target);
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("file", target.toString());
                    tree.put("passphrase", new String(written.passphrase()));
                    Arrays.fill(written.passphrase(), ' ');
                    tree.put("counter", written.manifest().counter());
                    tree.put("files", written.manifest().files().size());
                    tree.put("bytes", written.manifest().size());
                    tree.put("dossiers", written.dossiers());
                    terminal.print(tree, json);
                    return Terminal.DONE;
                },
                terminal);
    }
}
