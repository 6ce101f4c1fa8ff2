package vn.eid.kiosk.simulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the training edition keeps its things: never where production does. */
final class TrainingFolders {
    private TrainingFolders() {}

    /** {@code -Dkiosk.data.folder}, or a folder of its own in the user's home. */
    static Path data() {
        return property("kiosk.data.folder")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".eid-kiosk-training"));
    }

    /** The first folder of models that exists: as configured, of the training edition, beside the program. */
    static Path models() {
        Path home = Path.of(property("kiosk.home").orElse("."));
        return Stream.of(
                        property("kiosk.model.folder").map(Path::of),
                        Optional.of(data().resolve("models")),
                        Optional.of(home.resolve("models")),
                        Optional.of(home.resolve("..").resolve("shared").resolve("models")))
                .flatMap(Optional::stream)
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(() -> data().resolve("models"));
    }

    static Optional<String> property(String key) {
        return Optional.ofNullable(System.getProperty(key)).filter(it -> !it.isBlank());
    }
}
