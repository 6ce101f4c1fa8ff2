package vn.eid.kiosk.screen.documents;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import vn.eid.kiosk.screen.text.Texts;

/** Lets the officer choose a file on this machine; begins where the last one was. FX thread. */
public final class PaperFiles implements Supplier<Optional<Path>> {
    private static final List<String> KINDS = List.of("*.jpg", "*.jpeg", "*.png", "*.pdf", "*.JPG", "*.JPEG", "*.PDF");

    private final Texts texts;
    private final Supplier<Optional<Window>> owner;
    private Optional<File> last = Optional.empty();

    /** @param owner the window in front of which the choice stands */
    public PaperFiles(Texts texts, Supplier<Optional<Window>> owner) {
        this.texts = texts;
        this.owner = owner;
    }

    @Override
    public Optional<Path> get() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.of("documents.file.title"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.of("documents.file.kinds"), KINDS));
        last.filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        var chosen = Optional.ofNullable(chooser.showOpenDialog(owner.get().orElse(null)));
        chosen.map(File::getParentFile).ifPresent(it -> last = Optional.of(it));
        return chosen.map(File::toPath);
    }
}
