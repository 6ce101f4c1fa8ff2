package vn.eid.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The RPM package around the same tree; made only where rpmbuild is. */
final class RpmPackage {
    private final Edition edition;
    private final Version version;

    RpmPackage(Edition edition, Version version) {
        this.edition = edition;
        this.version = version;
    }

    /** Whether this machine can make one. */
    static boolean possible() {
        return Files.isExecutable(Path.of("/usr/bin/rpmbuild"));
    }

    /** Builds the tree below {@code work} and packs it into {@code out}. */
    Path make(SystemTree.Parts parts, Path work, Path out) throws IOException, PackagingException {
        var texts = new PackageTexts(edition, version)
                .with("NUMERIC", version.numeric())
                .with("RELEASE", version.rpmRelease())
                .with("RPM_REQUIRES", edition == Edition.PRODUCTION ? ", pcsc-lite, pcsc-lite-ccid, shadow-utils" : "");
        texts.with("RPM_SCRIPTS", texts.has("rpm-scripts") ? texts.of("rpm-scripts") : "");
        Path tree = work.resolve("rpm-" + edition.packageName());
        Path build = Files.createDirectories(work.resolve("rpmbuild"));
        Tools.deleteTree(tree);
        new SystemTree(edition, texts).make(parts, tree);
        Path spec = build.resolve("package.spec");
        Files.writeString(spec, texts.with("FILES", files(tree)).of("rpm.spec"), StandardCharsets.UTF_8);
        Files.createDirectories(out);
        // rpmbuild empties its build root before it installs: the spec copies the tree into it.
        Tools.run(
                Map.of("SOURCE_DATE_EPOCH", DebPackage.EPOCH),
                "sh",
                "-c",
                DebPackage.settled(tree) + " && rpmbuild --quiet -bb --target x86_64 --define '_topdir " + build
                        + "' --define '_rpmdir " + out
                        + "' --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm'"
                        + " --define 'tree " + tree + "' --define 'use_source_date_epoch_as_buildtime 1'"
                        + " --define 'clamp_mtime_to_source_date_epoch 1' '" + spec + "'");
        return out.resolve(
                edition.packageName() + "-" + version.numeric() + "-" + version.rpmRelease() + ".x86_64.rpm");
    }

    /** Every file and link of the tree, and the folders that belong to nobody else. */
    private String files(Path tree) throws IOException {
        var lines = new StringBuilder();
        List<String> own = List.of("opt/" + edition.packageName(), "usr/share/doc/" + edition.packageName());
        own.forEach(folder -> lines.append('/').append(folder).append('\n'));
        try (var all = Files.walk(tree)) {
            all.filter(it -> !Files.isDirectory(it, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .map(it -> tree.relativize(it).toString())
                    .filter(it -> own.stream().noneMatch(folder -> it.startsWith(folder + "/")))
                    .sorted()
                    .forEach(it -> lines.append('/').append(it).append('\n'));
        }
        return lines.toString();
    }
}
