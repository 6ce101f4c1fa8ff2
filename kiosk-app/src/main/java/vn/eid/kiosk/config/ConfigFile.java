package vn.eid.kiosk.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes single keys of the administrator's file; comments and every other line stay as they are. */
public final class ConfigFile {
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z.]+)\\s*[=:].*");
    private static final String HEAD =
            "# What the administrator of this counter decides; every key that is not here has a default.";

    private ConfigFile() {}

    /**
     * Sets keys. The file is replaced as a whole and made when missing, so that a power cut leaves the old one or the new.
     *
     * @param values empty text takes a key back to its default
     */
    public static void put(Path file, Map<ConfigKey, String> values) throws IOException {
        List<String> before = Files.exists(file) ? whole(file) : List.of(HEAD);
        Map<ConfigKey, String> left = new EnumMap<>(ConfigKey.class);
        left.putAll(values);
        var after = new ArrayList<String>();
        for (String line : before) {
            Optional<ConfigKey> key = keyOf(line).filter(values::containsKey);
            if (key.isEmpty()) {
                after.add(line);
            } else if (left.containsKey(key.get())) {
                after.addAll(line(key.get(), left.remove(key.get())));
            }
        }
        left.forEach((key, value) -> after.addAll(line(key, value)));
        store(file, String.join("\n", after) + "\n");
    }

    /** Lines with their continuations, which a backslash at the end announces. */
    private static List<String> whole(Path file) throws IOException {
        if (Files.size(file) > ConfigSources.LIMIT) {
            throw new IOException("the configuration is too large");
        }
        var lines = new ArrayList<String>();
        boolean goesOn = false;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (goesOn) {
                lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "\n" + line);
            } else {
                lines.add(line);
            }
            goesOn = line.matches(".*[^\\\\](\\\\\\\\)*\\\\")
                    && !line.stripLeading().startsWith("#");
        }
        return lines;
    }

    private static Optional<ConfigKey> keyOf(String line) {
        Matcher matcher = LINE.matcher(line.lines().findFirst().orElse(""));
        return matcher.matches() ? ConfigKey.of(matcher.group(1)) : Optional.empty();
    }

    private static List<String> line(ConfigKey key, String value) {
        return value.isBlank()
                ? List.of()
                : List.of(key.key() + "=" + value.strip().replace("\\", "\\\\"));
    }

    private static void store(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(file.getFileName() + ".tmp");
        try (var channel = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
