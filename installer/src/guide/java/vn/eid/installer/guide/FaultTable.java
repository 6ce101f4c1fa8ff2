package vn.eid.installer.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Every fault of the counter as Markdown tables, one for each part, out of the very texts that its windows show. */
public final class FaultTable {
    private static final String BUNDLE = "/vn/eid/kiosk/message/messages_%s.properties";
    private static final Map<String, String[]> PARTS = parts();

    private FaultTable() {}

    private static Map<String, String[]> parts() {
        var parts = new LinkedHashMap<String, String[]>();
        parts.put("card", new String[] {"Thẻ và đầu đọc", "Card and reader"});
        parts.put("camera", new String[] {"Camera, ảnh, mô hình", "Camera, pictures, models"});
        parts.put("queue", new String[] {"Kho hồ sơ và khóa", "Store and keys"});
        parts.put("gateway", new String[] {"Đường truyền", "Line"});
        parts.put("workflow", new String[] {"Hồ sơ", "Enrolment"});
        parts.put("backup", new String[] {"Sao lưu và cập nhật", "Backup and update"});
        return parts;
    }

    /** @param language {@code vi} or {@code en} */
    public static String markdown(String language) throws IOException {
        Properties texts = load(language);
        boolean vietnamese = language.equals("vi");
        var out = new StringBuilder();
        for (Map.Entry<String, String[]> part : PARTS.entrySet()) {
            var rows = new TreeMap<String, String>();
            String prefix = "fault." + part.getKey() + ".";
            for (String key : texts.stringPropertyNames()) {
                if (key.startsWith(prefix) && key.endsWith(".title")) {
                    String code = key.substring(prefix.length(), key.length() - ".title".length());
                    rows.put(code, row(texts, prefix + code, code));
                }
            }
            out.append("\n### ").append(part.getValue()[vietnamese ? 0 : 1]).append("\n\n");
            out.append(
                    vietnamese
                            ? "| Mã | Lỗi và nguyên nhân | Việc cần làm |\n"
                            : "| Code | Fault and cause | What to do |\n");
            out.append("|---|---|---|\n");
            rows.values().forEach(out::append);
        }
        return out.toString();
    }

    private static String row(Properties texts, String prefix, String code) {
        return "| `" + code + "` | **" + cell(texts, prefix + ".title") + "** " + cell(texts, prefix + ".cause") + " | "
                + cell(texts, prefix + ".action") + " |\n";
    }

    private static String cell(Properties texts, String key) {
        return texts.getProperty(key, "").replace("|", "\\|").replace("\n", " ");
    }

    private static Properties load(String language) throws IOException {
        var texts = new Properties();
        String name = String.format(BUNDLE, language);
        try (InputStream in = FaultTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
