package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kiosk restore}: takes a backup into the empty folders of this counter. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Phục hồi quầy từ tệp sao lưu vào thư mục dữ liệu còn trống.",
            "Restores a counter from its backup into an empty data folder.",
            "Không ghi đè dữ liệu đang có. / Nothing that is there is overwritten."
        },
        footer = {"", "JSON: {counter,made,software,files,dossiers,findings}"})
public final class RestoreCommand implements Callable<Integer> {
    private static final int LONGEST = 1000;

    private final BackupTools tools;
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "Tệp sao lưu / the backup")
    private Path archive;

    @ArgGroup(multiplicity = "1")
    private Passphrase passphrase;

    @Option(names = "--json", description = "In dạng JSON. / Print JSON.")
    private boolean json;

    /** Asked for, or from a file; never on the command line. */
    static final class Passphrase {
        @Option(
                names = "--passphrase",
                interactive = true,
                prompt = "Mật khẩu / passphrase: ",
                description = "Được hỏi, không gõ trên dòng lệnh. / Asked for, never on the line.")
        private char[] typed;

        @Option(
                names = "--passphrase-file",
                paramLabel = "FILE",
                description = "Dòng đầu của một tệp. / First line of a file.")
        private Path file;

        private char[] value() {
            return Optional.ofNullable(typed).orElseGet(this::read);
        }

        private char[] read() {
            try {
                if (Files.size(file) < LONGEST) {
                    return Files.readString(file)
                            .lines()
                            .findFirst()
                            .orElse("")
                            .strip()
                            .toCharArray();
                }
            } catch (IOException unreadable) {
                throw new CommandFailure("Không đọc được / cannot be read: " + file, unreadable);
            }
            throw new CommandFailure("Tệp quá lớn / the file is too large: " + file);
        }
    }

    public RestoreCommand(BackupTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        char[] secret = passphrase.value();
        return BackupWork.run(
                () -> {
                    BackupTools.Restored restored = tools.restore(archive, secret);
                    Arrays.fill(secret, ' ');
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("counter", restored.manifest().counter());
                    tree.put("made", restored.manifest().made().toString());
                    tree.put("software", restored.manifest().software());
                    tree.put("files", restored.manifest().files().size());
                    tree.put("dossiers", restored.dossiers());
                    tree.put(
                            "findings",
                            restored.findings().stream()
                                    .map(it -> it.kind().name())
                                    .toList());
                    terminal.print(tree, json);
                    return restored.findings().isEmpty() ? Terminal.DONE : Terminal.NOT_GOOD;
                },
                terminal);
    }
}
