package vn.eid.installer.guide;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code GuideMain OUT FILE.vi.md FILE.en.md …}: an HTML and a PDF file of each; the language stands in the name. A line
 * {@code <!-- faults -->} is where the table of all faults goes.
 */
public final class GuideMain {
    private static final String FAULTS = "<!-- faults -->";

    private GuideMain() {}

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        for (int i = 1; i < arguments.length; i++) {
            make(Path.of(arguments[i]), out);
        }
    }

    static void make(Path markdown, Path out) throws IOException {
        String file = markdown.getFileName().toString();
        if (!file.matches("[\\w-]+\\.(vi|en)\\.md")) {
            throw new IOException("not NAME.vi.md or NAME.en.md: " + file);
        }
        String language = file.replaceAll(".*\\.(vi|en)\\.md", "$1");
        String text = Files.readString(markdown, StandardCharsets.UTF_8);
        if (text.contains(FAULTS)) {
            text = text.replace(FAULTS, FaultTable.markdown(language));
        }
        String title = text.lines()
                .filter(line -> line.startsWith("# "))
                .findFirst()
                .map(line -> line.substring(2))
                .orElse(file);
        MarkdownPage page = MarkdownPage.of(text, language, title);
        String name = file.substring(0, file.length() - ".md".length());
        Files.writeString(out.resolve(name + ".html"), page.html(), StandardCharsets.UTF_8);
        page.writePdf(out.resolve(name + ".pdf"), markdown.toAbsolutePath().getParent());
    }
}
