package vn.eid.biometrics.quality;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.eid.biometrics.QualityComponent;

/**
 * The limits that a portrait is judged by, out of a file, so that the ministry's can replace ours without a new program.
 *
 * @param name written into every result
 * @param gates for pictures out of a camera, wider than high, from which a portrait will be cut
 * @param finished limits that differ for a picture that is a portrait already
 * @param centring how far the face may lie from the picture's middle, as a share of its width
 */
public record QualityProfile(
        String name, Map<QualityComponent, Gate> gates, Map<QualityComponent, Gate> finished, double centring) {
    private static final String RESOURCE = "vn-cccd.json";
    private static final int LARGEST_FILE = 64 * 1024;

    public QualityProfile {
        gates = Map.copyOf(gates);
        finished = Map.copyOf(finished);
    }

    private record Entry(String component, Double min, Double max, boolean advisory, String because) {
        private Entry {
            Objects.requireNonNull(component, "component");
        }

        Gate gate() {
            return new Gate(
                    QualityComponent.valueOf(component),
                    min == null ? Double.NEGATIVE_INFINITY : min,
                    max == null ? Double.POSITIVE_INFINITY : max,
                    advisory,
                    because == null ? "" : because);
        }
    }

    private record File(String name, double centring, List<Entry> gates, List<Entry> finished) {
        private File {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(gates, "gates");
            Objects.requireNonNull(finished, "finished");
        }
    }

    /** The profile that is part of the program, {@code vn-cccd}. */
    public static QualityProfile builtIn() {
        try (InputStream in = QualityProfile.class.getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in profile is broken", e);
        }
    }

    /**
     * Reads a profile.
     *
     * @throws IOException if it is not one: unknown component or key, limits the wrong way round, too long
     */
    public static QualityProfile read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
        if (bytes.length > LARGEST_FILE) {
            throw new IOException("a profile is shorter than " + LARGEST_FILE + " bytes");
        }
        File file = JsonMapper.builder().build().readerFor(File.class).readValue(bytes);
        try {
            return new QualityProfile(file.name(), index(file.gates()), index(file.finished()), file.centring());
        } catch (IllegalArgumentException e) {
            throw new IOException("profile " + file.name() + ": " + e.getMessage(), e);
        }
    }

    private static Map<QualityComponent, Gate> index(List<Entry> entries) {
        var gates = new EnumMap<QualityComponent, Gate>(QualityComponent.class);
        for (Entry entry : entries) {
            Gate gate = entry.gate();
            gates.put(gate.component(), gate);
        }
        return gates;
    }

    /** The limit that holds in a picture of this shape with a face of this size; empty where the profile has none. */
    Optional<Gate> gate(QualityComponent component, int width, int height, double eyeDistance) {
        boolean portrait = height > width;
        Gate gate = portrait && finished.containsKey(component) ? finished.get(component) : gates.get(component);
        boolean sideways = component == QualityComponent.LEFTWARD_CROP || component == QualityComponent.RIGHTWARD_CROP;
        if (gate != null && sideways && !portrait) {
            // Half the width less the allowance, in the component's unit, counted from the eye and not from the middle.
            return Optional.of(gate.withMin((0.5 - centring) * width / eyeDistance - 0.5));
        }
        return Optional.ofNullable(gate);
    }
}
