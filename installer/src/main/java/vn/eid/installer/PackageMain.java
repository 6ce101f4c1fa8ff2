package vn.eid.installer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ./kiosk package}: makes the packages and says where they are. */
public final class PackageMain {
    private static final String HELP = """
            ./kiosk package [--edition production|training|both] [--out DIR] [--image-only] [--json]

              Làm gói cài đặt: thư mục chương trình và gói .deb.
              Makes the packages: application image and .deb.

              --edition     mặc định / default: production
              --out DIR     mặc định / default: installer/target/dist
              --image-only  không làm .deb / no .deb
              --json        {"edition","image","files":[…],"bytes"}, một dòng mỗi ấn bản / one line an edition
            """;

    private PackageMain() {}

    public static void main(String[] args) {
        System.exit(run(args, Path.of(System.getProperty("kiosk.home", ".")), System.out, System.err));
    }

    /** @return exit code: 0 made, 1 failed, 2 unknown option */
    static int run(String[] args, Path home, PrintStream out, PrintStream err) {
        List<Edition> editions = List.of(Edition.PRODUCTION);
        Path target = home.resolve("installer/target");
        Path dist = target.resolve("dist");
        boolean deb = true;
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--help", "-h" -> {
                    out.print(HELP);
                    return 0;
                }
                case "--image-only" -> deb = false;
                case "--json" -> json = true;
                case "--edition", "--out" -> {
                    if (i + 1 == args.length) {
                        err.println("Thiếu giá trị / value missing: " + args[i]);
                        return 2;
                    }
                    String value = args[++i];
                    if (args[i - 1].equals("--out")) {
                        dist = Path.of(value);
                    } else if (value.equals("both")) {
                        editions = List.of(Edition.values());
                    } else if (value.equals("production") || value.equals("training")) {
                        editions = List.of(Edition.valueOf(value.toUpperCase(Locale.ROOT)));
                    } else {
                        err.println("Không có ấn bản / no such edition: " + value);
                        return 2;
                    }
                }
                default -> {
                    err.println("Không hiểu / unknown: " + args[i] + "\n" + HELP);
                    return 2;
                }
            }
        }
        return make(editions, home, target, dist.toAbsolutePath(), deb, json, out, err);
    }

    private static int make(
            List<Edition> editions,
            Path home,
            Path target,
            Path dist,
            boolean deb,
            boolean json,
            PrintStream out,
            PrintStream err) {
        try {
            var packager = new Packager(
                    target,
                    Path.of(System.getProperty("java.home")),
                    version(home),
                    step -> err.println("  " + step + " …"));
            for (Edition edition : editions) {
                Packager.Result result = packager.make(edition, deb, dist);
                var made = new ArrayList<Path>(result.files());
                long bytes = 0;
                for (Path file : made) {
                    bytes += Files.size(file);
                }
                out.println(json ? json(edition, result, bytes) : text(result));
            }
            return 0;
        } catch (PackagingException | IOException e) {
            err.println("Không làm được gói / not packaged: " + e.getMessage());
            return 1;
        }
    }

    private static String text(Packager.Result result) {
        var lines = new ArrayList<String>();
        lines.add(result.image().toString());
        result.files().forEach(file -> lines.add(file.toString()));
        return String.join("\n", lines);
    }

    private static String json(Edition edition, Packager.Result result, long bytes) {
        String files = String.join(
                ",",
                result.files().stream()
                        .map(file -> '"' + escape(file.toString()) + '"')
                        .toList());
        return String.format(
                "{\"edition\":\"%s\",\"image\":\"%s\",\"files\":[%s],\"bytes\":%d}",
                edition.name().toLowerCase(Locale.ROOT), escape(result.image().toString()), files, bytes);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** The project's version stands in the root pom and nowhere else. */
    private static Version version(Path home) throws IOException, PackagingException {
        String pom = Files.readString(home.resolve("pom.xml"), StandardCharsets.UTF_8);
        Matcher matcher = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
        if (!matcher.find()) {
            throw new PackagingException("the root pom names no version");
        }
        return new Version(matcher.group(1));
    }
}
