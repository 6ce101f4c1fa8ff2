package vn.eid.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
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
    private static final float LEADING = 1.45f;
    private static final float HAIRLINE = 0.6f;
    private static final float SIGNATURE = 78;

    private final PDDocument document = new PDDocument();
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream content;
    private float y;

    Sheet(String title, ZonedDateTime now) throws IOException {
        this.regular = font("Roboto-Regular.ttf");
        this.bold = font("Roboto-Medium.ttf");
        ArchiveMarks.describe(document, title, now);
        this.content = turn();
    }

    private PDPageContentStream turn() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    /** Begins another page when so much does not fit on this one any more. */
    private void need(float height) throws IOException {
        if (y - height < MARGIN) {
            content.close();
            content = turn();
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
        float width = width(right, regular, 9);
        paragraph(right, regular, 9, MARGIN + WIDTH - width, width + 1);
        y = top - 14;
        centre("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold, 11);
        centre("Độc lập – Tự do – Hạnh phúc", bold, 11);
        y -= 5;
        float motto = width("Độc lập – Tự do – Hạnh phúc", bold, 11);
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
            strokes(signer.drawn().get(), x + half * 0.15f, bottom, half * 0.7f);
        }
        y = bottom;
        centre(signer.name(), bold, 11, x, half);
    }

    /** The citizen's own strokes, as lines: they stay sharp at any size. */
    private void strokes(Consent.Signature signature, float x, float bottom, float width) throws IOException {
        float scale = Math.min(width / signature.width(), SIGNATURE / signature.height());
        content.setLineWidth(1.3f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (Consent.Stroke stroke : signature.strokes()) {
            boolean first = true;
            for (Consent.Point point : stroke.points()) {
                float px = x + point.x() * scale;
                float py = bottom + (signature.height() - point.y()) * scale;
                if (first) {
                    content.moveTo(px, py);
                } else {
                    content.lineTo(px, py);
                }
                first = false;
            }
            if (!first) {
                content.stroke();
            }
        }
        content.setLineCapStyle(0);
        content.setLineJoinStyle(0);
    }

    void qr(String text, float side) throws IOException {
        need(side + 16);
        QrPicture qr = QrPicture.of(text);
        float square = side / qr.size();
        y -= side + 8;
        for (int row = 0; row < qr.size(); row++) {
            for (int column = 0; column < qr.size(); column++) {
                if (qr.dark(column, row)) {
                    content.addRect(MARGIN + column * square, y + (qr.size() - 1 - row) * square, square, square);
                }
            }
        }
        content.fill();
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
        for (String line : lines(text, font, size, width)) {
            float left = x + (width - width(line, font, size)) / 2;
            show(line, font, size, left);
        }
    }

    private void paragraph(String text, PDFont font, float size, float x, float width) throws IOException {
        for (String line : lines(text, font, size, width)) {
            show(line, font, size, x);
        }
    }

    private void show(String line, PDFont font, float size, float x) throws IOException {
        need(size * LEADING);
        y -= size * LEADING;
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(line);
        content.endText();
    }

    private static float width(String text, PDFont font, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    private static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words(printable(text, font), font, size, width)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The fonts have every composed Vietnamese letter and no control characters. */
    /** What stands alone and is wider than the line is cut. */
    private static List<String> words(String text, PDFont font, float size, float width) throws IOException {
        var words = new ArrayList<String>();
        for (String word : text.split(" ")) {
            String rest = word;
            while (width(rest, font, size) > width && rest.length() > 1) {
                int fits = rest.length();
                while (fits > 1 && width(rest.substring(0, fits), font, size) > width) {
                    fits--;
                }
                words.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            words.add(rest);
        }
        return words;
    }

    /** Composed letters, no control characters, and a question mark for what the font does not have. */
    private static String printable(String text, PDFont font) throws IOException {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        var shown = new StringBuilder();
        for (int sign : plain.codePoints().toArray()) {
            shown.append(has(font, sign) ? Character.toString(sign) : "?");
        }
        return shown.toString();
    }

    private static boolean has(PDFont font, int sign) throws IOException {
        try {
            return font.encode(Character.toString(sign)).length > 0;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    byte[] bytes() {
        try {
            content.close();
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
