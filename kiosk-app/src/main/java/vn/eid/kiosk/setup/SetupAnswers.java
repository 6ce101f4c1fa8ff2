package vn.eid.kiosk.setup;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a technician answered.
 *
 * @param values by key; a key that is absent leaves what is configured as it is
 * @param later steps that are left for another day on purpose
 */
public record SetupAnswers(Map<SetupKey, String> values, Set<SetupStep> later) {
    /** Answers are a page of text; whatever is larger is something else. */
    static final int LIMIT = 64 * 1024;

    private static final String LATER = "later";

    public SetupAnswers {
        values = Map.copyOf(values);
        later = Set.copyOf(later);
    }

    /** Nothing answered: every step only looks. */
    public static SetupAnswers none() {
        return new SetupAnswers(Map.of(), Set.of());
    }

    /** A file that cannot be used, with everything that is wrong about it. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(List<String> problems) {
            super(String.join("\n", problems));
        }
    }

    /**
     * Reads an answers file: UTF-8 properties with the keys of {@link SetupKey}, and {@code later} with the steps that are
     * left out. Relative paths are meant from the folder of the file.
     */
    public static SetupAnswers read(Path file) throws Unusable {
        var problems = new ArrayList<String>();
        Properties written = load(file);
        var values = new EnumMap<SetupKey, String>(SetupKey.class);
        Set<SetupStep> later = EnumSet.noneOf(SetupStep.class);
        for (String name : written.stringPropertyNames()) {
            String value = written.getProperty(name).strip();
            if (name.equals(LATER)) {
                later.addAll(steps(value, problems));
                continue;
            }
            Optional<SetupKey> key = SetupKey.of(name).filter(it -> it.kind() != SetupKey.Kind.SECRET);
            if (key.isEmpty()) {
                problems.add(name + ": không có khóa này / there is no such key");
            } else if (!value.isEmpty()) {
                values.put(key.get(), value);
            }
        }
        if (!problems.isEmpty()) {
            throw new Unusable(problems);
        }
        return new SetupAnswers(values, later).from(file.toAbsolutePath().getParent());
    }

    private static Properties load(Path file) throws Unusable {
        try {
            if (Files.size(file) > LIMIT) {
                throw new Unusable(List.of(file + ": tệp quá lớn / the file is too large"));
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            var written = new Properties();
            written.load(new StringReader(text.toString()));
            return written;
        } catch (CharacterCodingException notText) {
            throw new Unusable(List.of(file + ": không phải văn bản UTF-8 / not UTF-8 text"));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Unusable(List.of(file + ": không đọc được / cannot be read"));
        }
    }

    private static Set<SetupStep> steps(String written, List<String> problems) {
        Set<SetupStep> steps = EnumSet.noneOf(SetupStep.class);
        for (String tag : written.split("\\s*,\\s*")) {
            if (tag.isEmpty()) {
                continue;
            }
            SetupStep.of(tag)
                    .filter(it -> !it.needed())
                    .ifPresentOrElse(
                            steps::add, () -> problems.add(tag + ": không để sau được / cannot be left for later"));
        }
        return steps;
    }

    private SetupAnswers from(Path folder) {
        var resolved = new EnumMap<SetupKey, String>(SetupKey.class);
        values.forEach((key, value) -> resolved.put(key, resolve(key, value, folder)));
        return new SetupAnswers(resolved, later);
    }

    private static String resolve(SetupKey key, String value, Path folder) {
        if (key.kind() == SetupKey.Kind.FILES) {
            return Stream.of(value.split("\\s*,\\s*"))
                    .map(it -> folder.resolve(it).toString())
                    .collect(Collectors.joining(","));
        }
        return key.kind() == SetupKey.Kind.FILE && !value.matches("(?i)https?://.*")
                ? folder.resolve(value).toString()
                : value;
    }

    /** The answer to a key; blank ones count as none. */
    public Optional<String> get(SetupKey key) {
        return Optional.ofNullable(values.get(key)).filter(it -> !it.isBlank());
    }

    /** The answer as a path. */
    public Optional<Path> path(SetupKey key) {
        return get(key).map(Path::of);
    }

    /** The answer as paths, separated by commas. */
    public List<Path> paths(SetupKey key) {
        return get(key).stream()
                .flatMap(it -> Stream.of(it.split("\\s*,\\s*")))
                .map(Path::of)
                .toList();
    }

    /** Whether anything was answered for a step. */
    public boolean touches(SetupStep step) {
        return step.keys().stream().anyMatch(key -> get(key).isPresent());
    }

    /** Secrets may stand among the values. */
    @Override
    public String toString() {
        return "answers to " + values.keySet();
    }
}
