package vn.eid.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.eid.sync.dossier.Consent;

/** Upright A4 pages that are written from top to bottom, as PDF/A-2b. What does not fit on a page goes on to the next. */
final class Sheet implements AutoCloseable {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL = 170;
    private static final float STEP = 36;
    private static final float FRAME = 14;
    private static final float LEADING = 1.45f;
    private static final float CELL = 9.5f;
    private static final float GAP = 6;
    private static final float HAIRLINE = 0.6f;
    private static final float SIGNATURE = 78;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private final List<PDPageContentStream> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    Sheet(String title, ZonedDateTime now) throws IOException {
        this.regular = font("Roboto-Regular.ttf");
        this.bold = font("Roboto-Medium.ttf");
        ArchiveMarks.describe(document, title, now);
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

    /** Begins another page when so much does not fit on this one any more. */
    private void need(float height) throws IOException {
        if (!fits(height)) {
            nextPage();
        }
    }

    /** A box that is ticked or not, with its words. */
    record Box(boolean ticked, String words) {}

    /**
     * Who signs.
     *
     * @param line above the signature; empty text for none
     * @param drawn the signature as it was drawn
     */
    record Signer(String role, String line, Optional<Consent.Signature> drawn, String name) {}

    private PDFont font(String name) throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream("/com/formdev/flatlaf/fonts/roboto/" + name)) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** Who issues the sheet, and a line below. */
    void letterhead(String station) throws IOException {
        paragraph(station, bold, 11, MARGIN, WIDTH);
        paragraph("Quầy định danh điện tử", regular, 10, MARGIN, WIDTH);
        y -= 8;
        rule(MARGIN, WIDTH);
        y -= 10;
    }

    /** The head of an official form: the state's name and motto in the middle, two remarks at the sides. */
    void nation(String left, String right) throws IOException {
        float top = y;
        paragraph(left, regular, 9, MARGIN, WIDTH / 4);
        y = top;
        float width = TextLines.width(right, regular, 9);
        paragraph(right, regular, 9, MARGIN + WIDTH - width, width + 1);
        y = top - 14;
        centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold, 11);
        centre("Độc lập – Tự do – Hạnh phúc", bold, 11);
        y -= 5;
        float motto = TextLines.width("Độc lập – Tự do – Hạnh phúc", bold, 11);
        rule(MARGIN + (WIDTH - motto) / 2, motto);
        y -= 8;
    }

    void title(String text) throws IOException {
        y -= 8;
        centre(text, bold, 16);
        y -= 2;
    }

    void centred(String text) throws IOException {
        centre(text, regular, 11);
    }

    void section(String text) throws IOException {
        need(40);
        y -= 10;
        paragraph(text, bold, 12, MARGIN, WIDTH);
    }

    void text(String text) throws IOException {
        paragraph(text, regular, 11, MARGIN, WIDTH);
    }

    /** The sentence that matters most. */
    void lead(String text) throws IOException {
        y -= 4;
        paragraph(text, bold, 13, MARGIN, WIDTH);
    }

    /** A remark. */
    void small(String text) throws IOException {
        paragraph(text, regular, 9, MARGIN, WIDTH);
    }

    /** Numbered when there are several. */
    void list(List<String> items) throws IOException {
        for (int i = 0; i < items.size(); i++) {
            need(16);
            float top = y;
            paragraph(items.size() == 1 ? "–" : i + 1 + ".", regular, 11, MARGIN, 18);
            y = top;
            paragraph(items.get(i), regular, 11, MARGIN + 18, WIDTH - 18);
        }
    }

    void space() {
        y -= 12;
    }

    /** A label and its value beside each other. */
    void field(String label, String value) throws IOException {
        need(34);
        float top = y;
        paragraph(label, regular, 10, MARGIN, LABEL - 8);
        float afterLabel = y;
        y = top;
        paragraph(value, bold, 11, MARGIN + LABEL, WIDTH - LABEL);
        y = Math.min(y, afterLabel) - 2;
    }

    /** A numbered step: what to do, and a line about it. */
    void step(int number, String title, String line) throws IOException {
        need(64);
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

    /** A label and boxes, drawn, so that no font need have them. */
    void choices(String label, List<Box> boxes) throws IOException {
        need(18 * boxes.size());
        float top = y;
        paragraph(label, regular, 10, MARGIN, LABEL - 8);
        float afterLabel = y;
        y = top;
        for (Box box : boxes) {
            float side = 9;
            float bottom = y - 13;
            content.setLineWidth(HAIRLINE);
            content.addRect(MARGIN + LABEL, bottom, side, side);
            content.stroke();
            if (box.ticked()) {
                content.setLineWidth(1.4f);
                content.moveTo(MARGIN + LABEL + 1.5f, bottom + 4.5f);
                content.lineTo(MARGIN + LABEL + 3.8f, bottom + 2);
                content.lineTo(MARGIN + LABEL + 7.6f, bottom + 7.4f);
                content.stroke();
            }
            paragraph(box.words(), box.ticked() ? bold : regular, 11, MARGIN + LABEL + 16, WIDTH - LABEL - 16);
        }
        y = Math.min(y, afterLabel) - 2;
    }

    /** Two who sign, side by side. */
    void signatures(Signer left, Signer right) throws IOException {
        need(SIGNATURE + 80);
        y -= 14;
        float top = y;
        signer(left, MARGIN);
        y = top;
        signer(right, MARGIN + WIDTH / 2);
    }

    private void signer(Signer signer, float x) throws IOException {
        float half = WIDTH / 2;
        centre(signer.line().isEmpty() ? " " : signer.line(), regular, 9, x, half);
        centre(signer.role(), bold, 11, x, half);
        float bottom = y - SIGNATURE;
        if (signer.drawn().isPresent()) {
            Strokes.draw(signer.drawn().get(), content, x + half * 0.15f, bottom, half * 0.7f, SIGNATURE);
        }
        y = bottom;
        centre(signer.name(), bold, 11, x, half);
    }

    private void squares(QrPicture qr, float x, float side) throws IOException {
        y -= side + 8;
        qr.draw(content, x, y, side);
    }

    void qr(String text, float side) throws IOException {
        need(side + 16);
        squares(QrPicture.of(text), MARGIN, side);
        y -= 8;
    }

    private void rule(float x, float width) throws IOException {
        content.setLineWidth(HAIRLINE);
        content.moveTo(x, y);
        content.lineTo(x + width, y);
        content.stroke();
    }

    private void centre(String text, PDFont font, float size) throws IOException {
        centre(text, font, size, MARGIN, WIDTH);
    }

    private void centre(String text, PDFont font, float size, float x, float width) throws IOException {
        for (String line : TextLines.of(text, font, size, width)) {
            float left = x + (width - TextLines.width(line, font, size)) / 2;
            show(line, font, size, left);
        }
    }

    private void paragraph(String text, PDFont font, float size, float x, float width) throws IOException {
        for (String line : TextLines.of(text, font, size, width)) {
            show(line, font, size, x);
        }
    }

    private void show(String line, PDFont font, float size, float x) throws IOException {
        need(size * LEADING);
        y -= size * LEADING;
        write(line, font, size, x);
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
            most = Math.max(most, TextLines.of(texts.get(i), bold, CELL, width).size());
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
            for (String line : TextLines.of(texts.get(i), font, CELL, width - GAP)) {
                y -= CELL * LEADING;
                float indent = columns.get(i).right() ? width - GAP - TextLines.width(line, font, CELL) : 0;
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
