package vn.eid.kiosk.screen.station;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs for files. */
public final class FileDialogs implements FileAsk {
    private final Supplier<Window> owner;

    /** @param owner the window that waits meanwhile */
    public FileDialogs(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> open(String title, List<String> endings) {
        var chooser = chooser(title);
        var all = endings.stream().map(ending -> "*." + ending).toList();
        chooser.getExtensionFilters().add(new ExtensionFilter(String.join(", ", all), all));
        return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name, List<String> endings) {
        var chooser = chooser(title);
        chooser.setInitialFileName(name + "." + endings.get(0));
        for (String ending : endings) {
            chooser.getExtensionFilters().add(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        return Optional.ofNullable(chooser.showSaveDialog(owner.get()))
                .map(file -> withEnding(file.toPath(), chooser.getSelectedExtensionFilter(), endings));
    }

    /** Some systems leave the ending to the program. */
    private static Path withEnding(Path file, ExtensionFilter chosen, List<String> endings) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (endings.stream().anyMatch(ending -> name.endsWith("." + ending))) {
            return file;
        }
        var ending =
                chosen == null ? "*." + endings.get(0) : chosen.getExtensions().get(0);
        return file.resolveSibling(file.getFileName() + ending.substring(1));
    }

    private static FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chooser;
    }
}
