package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.model.ModelEntry;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.model.ModelStatus;

/** The model folder: what may be in it, what is, and bringing files into it. */
@Command(
        name = "models",
        description = {"Thư mục mô hình nhận dạng.", "The folder of recognition models."})
public final class ModelsCommand {
    private final PortraitTools tools;
    private final ModelInstaller installer;
    private final Terminal terminal;

    @Option(
            names = "--models",
            paramLabel = "DIR",
            description = "Thư mục mô hình / model folder",
            scope = picocli.CommandLine.ScopeType.INHERIT)
    private Optional<Path> folder = Optional.empty();

    /** Brings models from an address; the composition root knows how. */
    public interface ModelInstaller {
        /**
         * @param source folder or https address
         * @return what was installed
         */
        List<ModelEntry> install(ModelFolder folder, String source) throws CameraException;
    }

    public ModelsCommand(PortraitTools tools, ModelInstaller installer, Terminal terminal) {
        this.tools = tools;
        this.installer = installer;
        this.terminal = terminal;
    }

    @Command(
            name = "list",
            description = {"Danh sách mô hình được phép và tình trạng.", "Accepted models and their state."})
    int list(@Option(names = "--json", description = "In JSON / print JSON") boolean json) {
        return guarded(() -> {
            ModelFolder models = tools.models(folder);
            List<ModelStatus> states = models.list();
            if (json) {
                var lines = states.stream().map(ModelsCommand::line).toList();
                var all = new LinkedHashMap<String, Object>();
                all.put("models", lines);
                all.put("unknownFiles", models.unknownFiles());
                terminal.printJson(all);
            } else {
                states.forEach(state -> terminal.out()
                        .printf(
                                "%-10s %-28s %-14s %s%n",
                                state.state(),
                                state.entry().name(),
                                state.entry().licence(),
                                state.entry().purpose()));
                models.unknownFiles().forEach(name -> terminal.out().println("UNKNOWN    " + name));
            }
            return Terminal.DONE;
        });
    }

    @Command(
            name = "install",
            description = {
                "Cài mô hình từ thư mục hoặc địa chỉ https.",
                "Installs models from a folder or https address."
            })
    int install(
            @Option(names = "--from", required = true, paramLabel = "DIR|URL", description = "Nguồn / source")
                    String source) {
        return guarded(() -> {
            List<ModelEntry> installed = installer.install(tools.models(folder), source);
            installed.forEach(entry -> terminal.out().println("✓ " + entry.name()));
            if (installed.isEmpty()) {
                terminal.err().println("Không có mô hình nào được phép ở đó. / No accepted model there.");
                return Terminal.NOT_GOOD;
            }
            return Terminal.DONE;
        });
    }

    @Command(
            name = "verify",
            description = {"Kiểm tra mã băm của từng tệp.", "Checks each file's digest."})
    int verify() {
        return guarded(() -> {
            int code = Terminal.DONE;
            for (ModelStatus state : tools.models(folder).list()) {
                terminal.out()
                        .println(state.state() + " " + state.entry().name() + " "
                                + state.entry().sha256());
                if (state.state() == ModelStatus.State.REFUSED) {
                    code = Terminal.NOT_GOOD;
                }
            }
            return code;
        });
    }

    private interface Work {
        int run() throws CameraException;
    }

    private int guarded(Work work) {
        try {
            return work.run();
        } catch (CameraException e) {
            terminal.printFault(terminal.messages().of(e.fault()));
            return Terminal.FAULT;
        }
    }

    private static Map<String, Object> line(ModelStatus status) {
        ModelEntry entry = status.entry();
        var json = new LinkedHashMap<String, Object>();
        json.put("name", entry.name());
        json.put("file", entry.file());
        json.put("state", status.state().name());
        json.put("bytes", entry.bytes());
        json.put("sha256", entry.sha256());
        json.put("licence", entry.licence());
        json.put("source", entry.source());
        json.put("purpose", entry.purpose());
        json.put("caveat", entry.caveat());
        return json;
    }
}
