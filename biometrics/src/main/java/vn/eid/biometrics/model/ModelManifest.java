package vn.eid.biometrics.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The allow-list of model files, in the order of preference within a role. It is part of the program, so that a
 * changed model folder cannot change it too.
 */
public record ModelManifest(List<ModelEntry> models) {
    private static final String RESOURCE = "models.json";

    public ModelManifest {
        models = List.copyOf(models);
    }

    /** The list that this version of the program was tested with. */
    public static ModelManifest builtIn() {
        try (InputStream in = ModelManifest.class.getResourceAsStream(RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build()
                    .readValue(in, ModelManifest.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in manifest is broken", e);
        }
    }

    /** The entry for a file name of the folder. */
    public Optional<ModelEntry> byFile(String file) {
        return models.stream().filter(entry -> entry.file().equals(file)).findFirst();
    }
}
