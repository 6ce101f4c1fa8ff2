package vn.eid.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The application with its runtime and launchers in one folder, made by jpackage. */
final class AppImage {
    private static final String AGENT_MAIN = "vn.eid.sync.agent.SyncAgentMain";
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Dfile.encoding=UTF-8",
            // H2 serves the index on loopback alone, and refuses to serve without this.
            "-Dh2.bindAddress=127.0.0.1",
            // Lets the platform's PC/SC get over a restart of the service (README of card-reader).
            "--add-opens=java.smartcardio/sun.security.smartcardio=ALL-UNNAMED",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            // Made where the image finally lies (StartupArchive); when it is not there Java starts without.
            "-XX:SharedArchiveFile=$APPDIR/startup.jsa",
            "-Xshare:auto",
            "-Dprism.lcdtext=false",
            "-Djava.security.egd=file:/dev/urandom");

    /** As measured in the README of sync-agent. */
    private static final String AGENT_OPTIONS =
            "-Dfile.encoding=UTF-8 -Dh2.bindAddress=127.0.0.1 -XX:+UseSerialGC -Xms8m"
                    + " -Xmx40m -Xmn4m -Xss512k -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=12"
                    + " -XX:-ShrinkHeapInSteps -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=24m"
                    + " -XX:-UsePerfData -XX:+ExitOnOutOfMemoryError";

    private AppImage() {}

    /**
     * @param jdk holds jpackage
     * @param libraries folder with the jars
     * @param runtime made by {@link RuntimeImage}
     * @param work folder for temporary files
     * @param into parent of the image
     * @return the image
     */
    static Path make(Edition edition, Version version, Path jdk, Path libraries, Path runtime, Path work, Path into)
            throws PackagingException, IOException {
        Path agent = work.resolve("sync-agent.properties");
        Files.writeString(
                agent,
                "main-jar=" + mainJar(libraries, "sync-agent-") + "\nmain-class=" + AGENT_MAIN + "\njava-options="
                        + AGENT_OPTIONS + "\n",
                StandardCharsets.UTF_8);
        var command = new ArrayList<>(List.of(
                jdk.resolve("bin/jpackage").toString(),
                "--type",
                "app-image",
                "--name",
                edition.packageName(),
                "--app-version",
                version.numeric(),
                "--vendor",
                "eID kiosk team",
                "--input",
                libraries.toString(),
                "--main-jar",
                mainJar(libraries, "kiosk-app-"),
                "--main-class",
                edition.mainClass(),
                "--runtime-image",
                runtime.toString(),
                "--add-launcher",
                "eid-sync-agent=" + agent,
                "--dest",
                into.toString()));
        for (String option : JAVA_OPTIONS) {
            command.add("--java-options");
            command.add(option);
        }
        Tools.run(Map.of(), command.toArray(String[]::new));
        return into.resolve(edition.packageName());
    }

    private static String mainJar(Path libraries, String prefix) throws IOException, PackagingException {
        try (var files = Files.list(libraries)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && !name.contains("simulator"))
                    .findFirst()
                    .orElseThrow(() -> new PackagingException("no jar " + prefix + "* among the libraries"));
        }
    }
}
