package vn.eid.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The application image as one archive, for systems without packages: unpack and run, no installation. */
final class ImageArchive {
    private ImageArchive() {}

    static Path make(Edition edition, Version version, Path image, Path out) throws IOException, PackagingException {
        Files.createDirectories(out);
        Path archive = out.resolve(edition.packageName() + "-" + version.debian() + "-linux-x86_64.tar.gz");
        Tools.run(
                Map.of("LC_ALL", "C"),
                "sh",
                "-c",
                "tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=@" + DebPackage.EPOCH + " -C '"
                        + image.getParent() + "' -cf - '" + image.getFileName() + "' | gzip -n > '" + archive + "'");
        return archive;
    }
}
