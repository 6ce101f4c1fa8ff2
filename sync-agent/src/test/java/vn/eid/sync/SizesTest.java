package vn.eid.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sources")
class SizesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern METHOD = Pattern.compile("    (?! )[^=;]*\\([^;]*\\)?[^;]*\\{");
    private static final Pattern FAULT = Pattern.compile("QueueFault\\.([A-Z_]+),");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    @DisplayName("have no class over 400 lines and no method over 60")
    void sizes() throws Exception {
        for (var file : sources()) {
            var lines = Files.readAllLines(file);
            assertThat(lines).as(file.toString()).hasSizeLessThanOrEqualTo(400);
            int start = -1;
            for (int i = 0; i < lines.size(); i++) {
                if (start < 0 && METHOD.matcher(lines.get(i)).matches()) {
                    start = i;
                } else if (start >= 0 && lines.get(i).equals("    }")) {
                    assertThat(i - start).as(file + ":" + (start + 1)).isLessThanOrEqualTo(60);
                    start = -1;
                } else if (lines.get(i).startsWith("    /**") || lines.get(i).matches("    (record|enum|sealed).*")) {
                    start = -1;
                }
            }
        }
    }

    @Test
    @DisplayName("throw each fault of the queue from one place")
    void oneThrowSite() throws Exception {
        var thrown = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var matcher =
                    Pattern.compile("new QueueException\\(" + FAULT.pattern()).matcher(text);
            while (matcher.find()) {
                thrown.add(matcher.group(1));
            }
        }
        assertThat(thrown)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(Stream.of(vn.eid.sync.queue.QueueFault.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }
}
