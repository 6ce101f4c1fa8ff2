package vn.eid.kiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Gathers the values of all keys: defaults in the jar, over them the administrator's file, over it {@code -Dkiosk.*}. */
final class ConfigSources {
    /** A configuration is a page of text; whatever is larger is something else. */
    static final int LIMIT = 64 * 1024;

    private static final String PREFIX = "kiosk.";
    private static final String DEFAULTS = "defaults.properties";

    private final Map<ConfigKey, String> values = new EnumMap<>(ConfigKey.class);
    private final List<ConfigProblem> problems = new ArrayList<>();

    static ConfigSources gather(Optional<Path> file, Properties system) {
        var sources = new ConfigSources();
        sources.take(defaults(), DEFAULTS);
        file.ifPresent(sources::takeFile);
        sources.takeSystem(system);
        return sources;
    }

    Map<ConfigKey, String> values() {
        return values;
    }

    List<ConfigProblem> problems() {
        return problems;
    }

    private static Properties defaults() {
        var defaults = new Properties();
        try (InputStream in = ConfigSources.class.getResourceAsStream(DEFAULTS)) {
            defaults.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new IllegalStateException("the jar lacks its defaults", broken);
        }
        return defaults;
    }

    private void takeFile(Path file) {
        try {
            if (Files.size(file) > LIMIT) {
                problem(file.toString(), "tệp cấu hình quá lớn", "the file is too large");
                return;
            }
            var decoder = StandardCharsets.UTF_8.newDecoder();
            var text = decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            var properties = new Properties();
            properties.load(new StringReader(text.toString()));
            take(properties, file.toString());
        } catch (CharacterCodingException notText) {
            problem(file.toString(), "tệp không phải văn bản UTF-8", "the file is not UTF-8 text");
        } catch (IOException unreadable) {
            problem(file.toString(), "không đọc được tệp", "the file cannot be read");
        } catch (IllegalArgumentException malformed) {
            problem(file.toString(), "tệp sai cấu trúc", "the file is malformed");
        }
    }

    private void take(Properties properties, String where) {
        for (String name : properties.stringPropertyNames()) {
            ConfigKey.of(name)
                    .ifPresentOrElse(
                            key -> values.put(key, properties.getProperty(name).strip()),
                            () -> problem(where + ": " + name, "không có khóa này", "there is no such key"));
        }
    }

    /** Other system properties belong to other people: only known keys are looked at. */
    private void takeSystem(Properties system) {
        for (ConfigKey key : ConfigKey.values()) {
            String value = system.getProperty(PREFIX + key.key());
            if (value != null) {
                values.put(key, value.strip());
            }
        }
    }

    private void problem(String where, String vietnamese, String english) {
        problems.add(new ConfigProblem(where, vietnamese, english));
    }
}
