package vn.eid.kiosk.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code kiosk update}: what the package's scripts ask before and after another version is installed. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = {
            "Các bước quanh một lần cập nhật; do gói cài đặt tự gọi.",
            "The steps around an update; the package's own scripts call them."
        })
public final class UpdateCommand {
    private final BackupTools tools;
    private final Terminal terminal;

    public UpdateCommand(BackupTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Command(
            description = {
                "Có được cập nhật lúc này không: không, khi đang thu nhận hồ sơ.",
                "Whether an update may begin: not while a citizen is being enrolled."
            })
    int check() {
        return BackupWork.run(
                () -> {
                    tools.checkUpdate();
                    return Terminal.DONE;
                },
                terminal);
    }

    @Command(
            description = {
                "Đóng cửa sổ quầy và sao lưu tại máy (đã kiểm tra).",
                "Closes the windows and makes a verified backup on this machine."
            })
    int prepare() {
        return BackupWork.run(
                () -> {
                    terminal.print(Map.of("kept", tools.prepareUpdate().toString()), false);
                    return Terminal.DONE;
                },
                terminal);
    }

    @Command(
            description = {
                "Chuyển dữ liệu sang bản này; không được thì để nguyên.",
                "Brings the data to this version; leaves them as they are when it cannot."
            })
    int finish() {
        return BackupWork.run(
                () -> {
                    BackupTools.Migrated migrated = tools.finishUpdate();
                    Map<String, Object> tree = new LinkedHashMap<>();
                    tree.put("data", migrated.how());
                    tree.put("dossiers", migrated.dossiers());
                    terminal.print(tree, false);
                    return Terminal.DONE;
                },
                terminal);
    }

    @Command(
            description = {
                "Lấy lại dữ liệu trước lần cập nhật; hồ sơ đã niêm phong được giữ nguyên.",
                "Takes back the data of before the update; sealed dossiers stay."
            })
    int undo() {
        return BackupWork.run(
                () -> {
                    tools.undoUpdate();
                    return Terminal.DONE;
                },
                terminal);
    }
}
