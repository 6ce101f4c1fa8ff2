package vn.eid.biometrics.simulator;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.eid.biometrics.Frame;

/**
 * Papers of invented people: a health insurance card and a driving licence in card size, 300 dots an inch, marked as
 * samples, and a letter in A5. Each is flat and perfectly lit; {@link PaperScene} lays it on a table.
 */
public final class DrawnPaper {
    private static final int WIDTH = 1012;
    private static final int HEIGHT = 638;
    private static final Color INK = new Color(28, 34, 44);

    private final BufferedImage picture;
    private final String code;

    private DrawnPaper(BufferedImage picture, String code) {
        this.picture = picture;
        this.code = code;
    }

    BufferedImage picture() {
        return picture;
    }

    /** What its QR code says; empty without one. */
    public String code() {
        return code;
    }

    /** The flat picture, as a scanner would give it. */
    public Frame flat() {
        return Develop.frame(picture, 1, Scene.Optics.CLEAN, 0);
    }

    /** A health insurance card whose code holds name and address as hexadecimal UTF-8. */
    public static DrawnPaper healthInsurance(String number, String name, String birth, boolean male, String address) {
        HexFormat hex = HexFormat.of();
        String code = String.join(
                "|",
                number,
                hex.formatHex(name.getBytes(StandardCharsets.UTF_8)),
                birth,
                male ? "1" : "2",
                hex.formatHex(address.getBytes(StandardCharsets.UTF_8)),
                "79 - 034",
                "01/01/2024",
                "-",
                "01/01/2024",
                "79037900000000",
                "-",
                "4",
                "01/01/2025",
                "15c8aa0f6a9e61-7102",
                "$");
        BufferedImage card = card(new Color(236, 246, 250), new Color(206, 230, 240));
        Graphics2D g = pen(card);
        heading(g, "BẢO HIỂM XÃ HỘI VIỆT NAM", "THẺ BẢO HIỂM Y TẾ", new Color(10, 84, 130));
        lines(
                g,
                46,
                230,
                List.of(
                        "Mã số: " + number,
                        "Họ và tên: " + name.toUpperCase(java.util.Locale.ROOT),
                        "Ngày sinh: " + birth,
                        "Giới tính: " + (male ? "Nam" : "Nữ"),
                        "Nơi ĐK KCB BĐ: 79 - 034",
                        "Giá trị sử dụng: từ ngày 01/01/2024"));
        qr(g, code, WIDTH - 336, 196, 300);
        g.dispose();
        return new DrawnPaper(card, code);
    }

    /** A driving licence with the address of a register in its code. */
    public static DrawnPaper drivingLicence(String number, String name, String kind) {
        String code = "https://mau.example.vn/gplx/" + number;
        BufferedImage card = card(new Color(252, 246, 224), new Color(244, 226, 186));
        Graphics2D g = pen(card);
        heading(g, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "GIẤY PHÉP LÁI XE", new Color(150, 40, 30));
        lines(
                g,
                46,
                236,
                List.of(
                        "Số/No: " + number,
                        "Họ tên: " + name.toUpperCase(java.util.Locale.ROOT),
                        "Hạng/Class: " + kind,
                        "Ngày cấp: 12/05/2021",
                        "Có giá trị đến: không thời hạn"));
        qr(g, code, WIDTH - 260, 330, 220);
        g.dispose();
        return new DrawnPaper(card, code);
    }

    /** A page of print without a code. */
    public static DrawnPaper letter() {
        BufferedImage page = new BufferedImage(1240, 1748, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = pen(page);
        g.setColor(new Color(238, 237, 232));
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 40));
        g.drawString("THÔNG BÁO MÃ SỐ THUẾ (MẪU)", 120, 170);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 29));
        for (int line = 0; line < 30; line++) {
            g.drawString(
                    "Cơ quan thuế thông báo mã số thuế của người nộp thuế, dòng " + (line + 1) + ".",
                    120,
                    260 + 46 * line);
        }
        g.dispose();
        return new DrawnPaper(page, "");
    }

    private static BufferedImage card(Color top, Color bottom) {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = card.createGraphics();
        g.setPaint(new GradientPaint(0, 0, top, WIDTH, HEIGHT, bottom));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setStroke(new BasicStroke(1.2f));
        // Fine waves, as printed against copying: real cards are never plain.
        for (int wave = 0; wave < 40; wave++) {
            g.setColor(new Color(90, 130, 150, 26));
            java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
            path.moveTo(0, wave * 17);
            for (int x = 0; x <= WIDTH; x += 46) {
                path.quadTo(x - 23, wave * 17 + (x / 46 % 2 == 0 ? 15 : -15), x, wave * 17);
            }
            g.draw(path);
        }
        g.dispose();
        return card;
    }

    private static Graphics2D pen(BufferedImage on) {
        Graphics2D g = on.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }

    private static void heading(Graphics2D g, String authority, String title, Color colour) {
        g.setColor(colour);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
        g.drawString(authority, 46, 66);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 46));
        g.drawString(title, 46, 132);
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 24));
        g.setColor(new Color(190, 30, 30));
        g.drawString("MẪU – KHÔNG CÓ GIÁ TRỊ", 46, 174);
        g.draw(new RoundRectangle2D.Double(8, 8, WIDTH - 16, HEIGHT - 16, 34, 34));
    }

    private static void lines(Graphics2D g, int x, int y, List<String> lines) {
        g.setColor(INK);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 27));
        int at = y;
        for (String line : lines) {
            g.drawString(line, x, at);
            at += 58;
        }
    }

    private static void qr(Graphics2D g, String text, int x, int y, int size) {
        try {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    3));
            double module = size / (double) code.getWidth();
            // Print on paper is never as white as a lamp.
            g.setColor(new Color(238, 240, 241));
            g.fillRect(x, y, size, size);
            g.setColor(new Color(22, 24, 26));
            for (int row = 0; row < code.getHeight(); row++) {
                for (int column = 0; column < code.getWidth(); column++) {
                    if (code.get(column, row)) {
                        g.fill(new java.awt.geom.Rectangle2D.Double(
                                x + column * module, y + row * module, module, module));
                    }
                }
            }
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text too long for a QR code", tooLong);
        }
    }
}
