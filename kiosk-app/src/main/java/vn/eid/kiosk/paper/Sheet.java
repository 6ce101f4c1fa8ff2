package vn.eid.kiosk.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/** Upright A4 pages that are written from top to bottom, as PDF/A-2b; what does not fit goes on on the next page. */
final class Sheet implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL = 170;
    private static final float STEP = 36;
    private static final float FRAME = 14;
    private static final float LEADING = 1.45f;
    private static final float CELL = 9.5f;
    private static final float GAP = 6;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    Sheet(String title, ZonedDateTime now) throws IOException {
        this.regular = font("Roboto-Regular.ttf");
        this.bold = font("Roboto-Medium.ttf");
        describe(title, now);
        nextPage();
    }

    private void nextPage() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        pages.add(content);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    /** Whether so much would still fit above the foot of the page. */
    private boolean fits(float height) {
        return y - height >= MARGIN;
    }

    private PDFont font(String name) throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream("/com/formdev/flatlaf/fonts/roboto/" + name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** What PDF/A wants besides embedded fonts: a declared conformance and a colour profile. */
    private void describe(String title, ZonedDateTime now) throws IOException {
        var calendar = GregorianCalendar.from(now);
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(calendar);
        document.getDocumentInformation().setModificationDate(calendar);
        document.getDocumentCatalog().setLanguage("vi-VN");
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(xmp(title, now).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(metadata);
    }

    private static String xmp(String title, ZonedDateTime now) {
        String moment = now.toOffsetDateTime().withNano(0).toString();
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
                + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\""
                + " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"><pdfaid:part>2</pdfaid:part>"
                + "<pdfaid:conformance>B</pdfaid:conformance><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"
                + title.replace("&", "&amp;").replace("<", "&lt;")
                + "</rdf:li></rdf:Alt></dc:title><xmp:CreateDate>" + moment + "</xmp:CreateDate><xmp:ModifyDate>"
                + moment + "</xmp:ModifyDate></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"w\"?>";
    }

    void title(String text) throws IOException {
        y -= 8;
        paragraph(text, bold, 18, MARGIN, WIDTH);
        y -= 8;
    }

    void section(String text) throws IOException {
        y -= 10;
        paragraph(text, bold, 12, MARGIN, WIDTH);
    }

    void text(String text) throws IOException {
        paragraph(text, regular, 11, MARGIN, WIDTH);
    }

    void space() {
        y -= 12;
    }

    /** A label and its value beside each other. */
    void field(String label, String value) throws IOException {
        float top = y;
        paragraph(label, regular, 10, MARGIN, LABEL - 8);
        float afterLabel = y;
        y = top;
        paragraph(value, bold, 11, MARGIN + LABEL, WIDTH - LABEL);
        y = Math.min(y, afterLabel) - 2;
    }

    /** A numbered step: what to do, and a line about it. */
    void step(int number, String title, String line) throws IOException {
        float top = y;
        y -= 4;
        float after = y;
        paragraph(Integer.toString(number), bold, 18, MARGIN, STEP);
        y = after;
        paragraph(title, bold, 13, MARGIN + STEP, WIDTH - STEP);
        paragraph(line, regular, 12, MARGIN + STEP, WIDTH - STEP);
        y = Math.min(y, top - 32);
    }

    /** Text in a frame: something that is shown as it is written elsewhere. */
    void framed(String text) throws IOException {
        float top = y - 4;
        y -= 8;
        paragraph(text, regular, 11, MARGIN + FRAME, WIDTH - 2 * FRAME);
        y -= 10;
        content.setLineWidth(0.8f);
        content.addRect(MARGIN, y, WIDTH, top - y);
        content.stroke();
        y -= 6;
    }

    /** Two codes beside each other, each with words below. */
    void codes(String left, String leftWords, String right, String rightWords, float side) throws IOException {
        float top = y;
        code(left, leftWords, MARGIN, side);
        float after = y;
        y = top;
        code(right, rightWords, MARGIN + WIDTH / 2, side);
        y = Math.min(y, after) - 6;
    }

    private void code(String text, String words, float x, float side) throws IOException {
        squares(QrPicture.of(text), x, side);
        paragraph(words, bold, 11, x, WIDTH / 2);
    }

    private void squares(QrPicture qr, float x, float side) throws IOException {
        float square = side / qr.size();
        y -= side + 8;
        for (int row = 0; row < qr.size(); row++) {
            for (int column = 0; column < qr.size(); column++) {
                if (qr.dark(column, row)) {
                    content.addRect(x + column * square, y + (qr.size() - 1 - row) * square, square, square);
                }
            }
        }
        content.fill();
    }

    void qr(String text, float side) throws IOException {
        squares(QrPicture.of(text), MARGIN, side);
        y -= 8;
    }

    private void paragraph(String text, PDFont font, float size, float x, float width) throws IOException {
        for (String line : lines(text, font, size, width)) {
            if (!fits(size * LEADING)) {
                nextPage();
            }
            y -= size * LEADING;
            write(line, font, size, x);
        }
    }

    private void write(String line, PDFont font, float size, float x) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(line);
        content.endText();
    }

    /**
     * A table over the whole width; its head stands again on each page.
     *
     * @param rows texts as they are to be printed
     */
    void table(List<Column> columns, List<List<String>> rows) throws IOException {
        float all = (float) columns.stream().mapToDouble(Column::share).sum();
        head(columns, all);
        for (var row : rows) {
            float height = height(columns, row, all);
            if (!fits(height)) {
                nextPage();
                head(columns, all);
            }
            row(columns, row, all, regular);
        }
        space();
    }

    /**
     * A column of a table.
     *
     * @param share of the width, relative to the others
     * @param right whether its texts end at the right
     */
    record Column(String name, float share, boolean right) {}

    private void head(List<Column> columns, float all) throws IOException {
        var names = columns.stream().map(Column::name).toList();
        if (!fits(3 * height(columns, names, all))) {
            nextPage();
        }
        row(columns, names, all, bold);
    }

    private float height(List<Column> columns, List<String> texts, float all) throws IOException {
        int most = 1;
        for (int i = 0; i < texts.size(); i++) {
            float width = WIDTH * columns.get(i).share() / all - GAP;
            most = Math.max(most, lines(texts.get(i), bold, CELL, width).size());
        }
        return most * CELL * LEADING + GAP;
    }

    private void row(List<Column> columns, List<String> texts, float all, PDFont font) throws IOException {
        float top = y;
        float x = MARGIN;
        float bottom = top;
        for (int i = 0; i < texts.size(); i++) {
            float width = WIDTH * columns.get(i).share() / all;
            y = top;
            for (String line : lines(texts.get(i), font, CELL, width - GAP)) {
                y -= CELL * LEADING;
                float indent = columns.get(i).right() ? width - GAP - font.getStringWidth(line) / 1000 * CELL : 0;
                write(line, font, CELL, x + indent);
            }
            bottom = Math.min(bottom, y);
            x += width;
        }
        y = bottom - GAP;
        content.setLineWidth(0.5f);
        content.moveTo(MARGIN, y + 1);
        content.lineTo(MARGIN + WIDTH, y + 1);
        content.stroke();
    }

    private static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : printable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The fonts have every composed Vietnamese letter and no control characters. */
    private static String printable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
    }

    /** "2/3" at the foot of each page, where there is more than one. */
    private void numberPages() throws IOException {
        for (int i = 0; pages.size() > 1 && i < pages.size(); i++) {
            content = pages.get(i);
            y = MARGIN / 2;
            write((i + 1) + "/" + pages.size(), regular, CELL, MARGIN + WIDTH - 24);
        }
    }

    byte[] bytes() {
        try {
            numberPages();
            for (var page : pages) {
                page.close();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
