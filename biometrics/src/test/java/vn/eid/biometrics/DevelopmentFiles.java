package vn.eid.biometrics;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where model files and photographs of people lie, which are never part of the project: a folder named by a system property
 * or environment variable, or beside the repository. Tests that need them are skipped aloud where there are none.
 */
public final class DevelopmentFiles {
    private DevelopmentFiles() {}

    /** The models; skips the test without them. */
    public static Path models() {
        return folder("eid.models", "EID_MODELS", "models", "face_detection_yunet_2023mar.onnx");
    }

    /** The labelled development images; skips the test without them. */
    public static Path faces() {
        return folder("eid.faces", "EID_FACES", "faces", "index.csv");
    }

    /** A folder that holds no model, whatever the machine has. */
    public static Path noModels() {
        return Path.of("target", "no-models-here");
    }

    private static Path folder(String property, String variable, String name, String witness) {
        String chosen = System.getProperty(property, System.getenv(variable));
        Path folder = chosen == null ? Path.of("..", "..", "shared", name) : Path.of(chosen);
        boolean there = Files.exists(folder.resolve(witness));
        if (!there) {
            System.out.println("SKIPPED: no " + name + " in " + folder + " (set " + variable + ")");
        }
        assumeTrue(there, "no " + name);
        return folder;
    }
}
