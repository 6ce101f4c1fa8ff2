package vn.eid.biometrics.quality.evaluation;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * One row of an index.
 *
 * @param file the image
 * @param labels column name → value, blank ones left out
 */
record LabelledImage(Path file, Map<String, String> labels) {
    Optional<String> label(String column) {
        return Optional.ofNullable(labels.get(column));
    }

    /** What was done to the image on purpose, out of the column {@code other}: {@code defect=…}. */
    Optional<String> defect() {
        return label("other").flatMap(other -> {
            for (String part : other.split(";")) {
                if (part.startsWith("defect=")) {
                    return Optional.of(part.substring("defect=".length()));
                }
            }
            return Optional.empty();
        });
    }
}
