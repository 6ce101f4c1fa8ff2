package vn.eid.biometrics.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;

@DisplayName("Ten thousand frames")
class NativeMemoryTest {
    private static final Path STATUS = Path.of("/proc/self/status");

    /** Resident memory without the Java heap, kilobytes. */
    private static long nativeKilobytes() throws IOException {
        long resident = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return resident
                - ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getCommitted() / 1024;
    }

    @Test
    @DisplayName("decoded, converted and encoded take no native memory that stays")
    void stayFlat() throws Exception {
        assumeTrue(Files.isReadable(STATUS), "needs /proc/self/status");
        OpenCvImageDecoder decoder = new OpenCvImageDecoder(ImageLimits.CAMERA, Monotonic.system());
        ImageEncoder encoder = new ImageEncoder();
        List<byte[]> jpegs = Pictures.jpegs(4, 128, 96);
        int[] large = new int[128 * 96];
        int[] small = new int[80 * 60];
        long before = 0;
        try (PreviewConverter converter = new PreviewConverter()) {
            for (int i = 0; i < 11_000; i++) {
                if (i == 1_000) {
                    before = nativeKilobytes();
                }
                Frame frame = decoder.decode(jpegs.get(i % jpegs.size()));
                converter.mirror(frame, 128, 96, large);
                converter.mirror(frame, 80, 60, small);
                if (i % 10 == 0) {
                    assertThat(encoder.jpeg(frame, 80)).isNotEmpty();
                }
            }
        }
        // One matrix of a frame is 37 kB, and each frame passes through three: were they kept, this would be a
        // gigabyte.
        assertThat(nativeKilobytes() - before).isLessThan(120_000);
    }
}
