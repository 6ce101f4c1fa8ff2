package vn.eid.installer.guide;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * One Markdown text as a whole page: HTML that needs no other file but its pictures, and PDF (A4) with embedded fonts that
 * hold every Vietnamese letter. Raw HTML in the text is not passed on.
 */
public final class MarkdownPage {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final String FONTS = "/com/formdev/flatlaf/fonts/roboto/";

    private final String html;

    private MarkdownPage(String html) {
        this.html = html;
    }

    /**
     * Renders.
     *
     * @param language BCP 47 tag
     * @param title of window and document
     */
    public static MarkdownPage of(String markdown, String language, String title) throws IOException {
        var parser = Parser.builder().extensions(EXTENSIONS).build();
        var renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
        // XHTML, since the PDF renderer reads nothing looser.
        return new MarkdownPage("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"" + language
                + "\"><head><meta charset=\"utf-8\"/><title>" + escape(title) + "</title><style>" + style()
                + "</style></head><body>" + renderer.render(parser.parse(markdown)) + "</body></html>\n");
    }

    private static String style() throws IOException {
        try (InputStream in = MarkdownPage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    /** The page as text. */
    public String html() {
        return html;
    }

    /**
     * Writes the page as PDF.
     *
     * @param pictures folder that relative addresses of pictures are meant from
     */
    public void writePdf(Path target, Path pictures) throws IOException {
        var builder = new PdfRendererBuilder();
        for (var face : List.of(
                new Face("Roboto-Regular.ttf", 400, FontStyle.NORMAL),
                new Face("Roboto-Bold.ttf", 700, FontStyle.NORMAL),
                new Face("Roboto-Italic.ttf", 400, FontStyle.ITALIC))) {
            byte[] font = font(face.file());
            builder.useFont(() -> new ByteArrayInputStream(font), "Roboto", face.weight(), face.style(), true);
        }
        builder.withHtmlContent(html, pictures.toUri().toString());
        builder.withProducer("eid-kiosk");
        try (OutputStream out = Files.newOutputStream(target)) {
            builder.toStream(out);
            builder.run();
        }
    }

    private record Face(String file, int weight, FontStyle style) {}

    private static byte[] font(String file) throws IOException {
        try (InputStream in = MarkdownPage.class.getResourceAsStream(FONTS + file)) {
            if (in == null) {
                throw new IOException("font " + file + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
