package vn.eid.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.installer.guide.FaultTable;
import vn.eid.installer.guide.GuideMain;
import vn.eid.installer.guide.MarkdownPage;

@DisplayName("The guides")
class GuideTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("are made as HTML and PDF in both languages, with every fault by its code")
    void made() throws Exception {
        GuideMain.main(new String[] {folder.toString(), "doc/technician.vi.md", "doc/technician.en.md"});

        for (String language : List.of("vi", "en")) {
            String html = Files.readString(folder.resolve("technician." + language + ".html"));
            assertThat(html)
                    .contains("lang=\"" + language + "\"", "<code>CARD_REMOVED</code>", "<code>ENROLMENT_OPEN</code>")
                    .doesNotContain("&lt;!-- faults", "null");
            assertThat(Files.readAllBytes(folder.resolve("technician." + language + ".pdf")))
                    .startsWith('%', 'P', 'D', 'F');
        }
    }

    @Test
    @DisplayName("say the same in both languages: chapters, tables and commands")
    void parallel() throws IOException {
        String vietnamese = Files.readString(Path.of("doc/technician.vi.md"));
        String english = Files.readString(Path.of("doc/technician.en.md"));

        assertThat(shape(vietnamese)).isEqualTo(shape(english));
    }

    /** Headings by depth, table rows by number of cells, list items: everything but the words. */
    private static List<String> shape(String text) {
        return text.lines()
                .filter(line -> line.matches("(#+ |\\||- |\\d+\\. |```).*"))
                .map(line -> line.startsWith("|")
                        ? "row " + line.chars().filter(it -> it == '|').count()
                        : line.replaceAll(" .*", ""))
                .toList();
    }

    @Test
    @DisplayName("embed their fonts, so that every Vietnamese letter is on every reader's screen")
    void fonts() throws Exception {
        Outcome.needs("pdffonts");
        Path pdf = folder.resolve("letters.pdf");
        MarkdownPage.of("# Ặ\n\nĐặng Thị Ừ, **Nguyễn**, *Ỷ*", "vi", "Ặ").writePdf(pdf, folder);

        List<String> fonts =
                Outcome.of("pdffonts", pdf.toString()).text().lines().skip(2).toList();
        assertThat(fonts).isNotEmpty().allMatch(line -> line.contains("Roboto") && line.matches(".* yes .*"));
        assertThat(Outcome.of("pdftotext", pdf.toString(), "-").text()).contains("Đặng Thị Ừ", "Nguyễn");
    }

    @Test
    @DisplayName("pass no HTML of a text on as it is")
    void noRawHtml() throws Exception {
        assertThat(MarkdownPage.of("<script>x</script>\n\n[a](javascript:x)", "en", "t")
                        .html())
                .doesNotContain("<script>", "href=\"javascript:");
    }

    @Test
    @DisplayName("are refused when their language is not in their name")
    void names() {
        assertThatThrownBy(() -> GuideMain.main(new String[] {folder.toString(), "README.md"}))
                .isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("have one row for each fault in either language")
    void table() throws IOException {
        assertThat(FaultTable.markdown("vi")
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .count())
                .isEqualTo(FaultTable.markdown("en")
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .count())
                .isGreaterThan(40);
    }
}
