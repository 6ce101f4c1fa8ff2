package vn.eid.installer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

/** The production image, made once for all tests of a run: linking a runtime takes a while. */
final class BuiltImage {
    private static final AtomicReference<Path> MADE = new AtomicReference<>();

    private BuiltImage() {}

    /** The image; the tests that need it are left out where the modules are not packaged. */
    static synchronized Path production() throws IOException, PackagingException {
        Path target = Path.of("target").toAbsolutePath();
        String line = Files.readString(target.resolve(Edition.PRODUCTION.classPathFile()), StandardCharsets.UTF_8);
        assumeTrue(!line.contains("target" + File.separator + "classes"), "modules are not packaged: nothing to pack");
        if (MADE.get() == null) {
            // The packager's own folder, beside the build's: two runs must not meet.
            Path folder = target.resolve("test-image");
            Tools.deleteTree(folder);
            Path build = Files.createDirectories(folder.resolve("build"));
            Files.writeString(build.resolve(Edition.PRODUCTION.classPathFile()), line);
            MADE.set(new Packager(build, Path.of(System.getProperty("java.home")), new Version("1.0.0"), step -> {})
                    .make(Edition.PRODUCTION, false, folder.resolve("out"))
                    .image());
        }
        return MADE.get();
    }

    /** Folders without guides and licences, for packages whose image is what matters. */
    static SystemTree.Parts parts(Path image, Path work) throws IOException {
        Path licences = Files.createDirectories(work.resolve("licences"));
        Files.writeString(licences.resolve("LIBRARIES"), "jars\n");
        return new SystemTree.Parts(image, licences, Files.createDirectories(work.resolve("guides")));
    }
}
