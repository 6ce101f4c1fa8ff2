package vn.eid.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes an edition's packages, as a list of named steps.
 *
 * <p>Blocking, about a minute; writes only below the two folders that it is given.
 */
final class Packager {
    private final Path target;
    private final Path jdk;
    private final Version version;
    private final Consumer<String> progress;

    /**
     * @param target the build's folder, with class paths and bill of materials
     * @param jdk a JDK with jlink and jpackage
     * @param progress is told each step's name
     */
    Packager(Path target, Path jdk, Version version, Consumer<String> progress) {
        this.target = target;
        this.jdk = jdk;
        this.version = version;
        this.progress = progress;
    }

    /** What one run made. */
    record Result(Path image, List<Path> files) {}

    Result make(Edition edition, boolean deb, Path out) throws PackagingException, IOException {
        Path work = target.resolve("package-" + edition.packageName());
        Tools.deleteTree(work);
        Files.createDirectories(work);
        LibraryFolder libraries = LibraryFolder.read(target.resolve(edition.classPathFile()));

        progress.accept("Thư viện / libraries");
        Path lib = work.resolve("lib");
        libraries.copyTo(lib);
        Path licences = work.resolve("licences");
        Licences.collect(libraries.application(), licences);
        Path bom = target.resolve("eid-kiosk.cdx.json");
        if (Files.exists(bom)) {
            Files.copy(bom, licences.resolve("eid-kiosk.cdx.json"), StandardCopyOption.REPLACE_EXISTING);
        }

        progress.accept("Bộ chạy Java / runtime");
        Path runtime = work.resolve("runtime");
        RuntimeImage.link(jdk, libraries.javafxModules(), runtime);

        progress.accept("Thư mục chương trình / application image");
        Path images = Files.createDirectories(out.resolve("image"));
        Tools.deleteTree(images.resolve(edition.packageName()));
        Path image = AppImage.make(edition, version, jdk, lib, runtime, work, images);

        var files = new ArrayList<Path>();
        if (deb && StartupArchive.possible()) {
            progress.accept("Danh sách lớp để khởi động nhanh / classes of a start");
            StartupArchive.prepare(edition, image, work);
        }
        if (deb) {
            progress.accept("Gói Debian / Debian package");
            Path guides = Files.createDirectories(work.resolve("guides"));
            if (Files.isDirectory(target.resolve("guides"))) {
                Tools.copyTree(target.resolve("guides"), guides);
            }
            var parts = new SystemTree.Parts(image, licences, guides);
            files.add(new DebPackage(edition, version, DebPackage.Packing.SMALL).make(parts, work, out));
            if (RpmPackage.possible()) {
                progress.accept("Gói RPM / RPM package");
                files.add(new RpmPackage(edition, version).make(parts, work, out));
            }
            progress.accept("Tệp nén / archive");
            files.add(ImageArchive.make(edition, version, image, out));
        }
        Tools.deleteTree(work);
        return new Result(image, List.copyOf(files));
    }
}
