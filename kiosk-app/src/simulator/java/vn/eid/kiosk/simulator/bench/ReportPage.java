package vn.eid.kiosk.simulator.bench;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The report of {@code bench all}: one page that needs nothing besides itself. */
final class ReportPage {
    private static final String STYLE = """
            body{font:16px/1.5 Inter,system-ui,sans-serif;color:#13212B;margin:40px auto;max-width:1080px;padding:0 24px}
            h1{font-size:28px}h2{font-size:20px;margin-top:40px}table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #E0E7EB;font-size:14px;vertical-align:top}
            td.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .ok{color:#1B6B45}.no{color:#AE2119;font-weight:600}.bar{fill:#0A5A72}.goal{stroke:#855000;stroke-width:2}
            """;

    private ReportPage() {}

    static String of(Map<String, List<Figure>> measured, Clock clock) {
        var page = new StringBuilder(
                        "<!doctype html><html lang=\"vi\"><meta charset=\"utf-8\"><title>Số đo</title><style>")
                .append(STYLE)
                .append("</style><h1>Số đo của máy này / Measured on this machine</h1><p>")
                .append(LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")))
                .append(", ")
                .append(Runtime.getRuntime().availableProcessors())
                .append(" CPU, Java ")
                .append(Runtime.version().feature())
                .append("</p>");
        measured.forEach((name, figures) -> section(page, name, figures));
        return page.append("</html>\n").toString();
    }

    private static void section(StringBuilder page, String name, List<Figure> figures) {
        page.append("<h2>")
                .append(escape(name))
                .append("</h2><table><tr><th></th><th>Số đo</th><th>Giá trị</th>")
                .append("<th>Mục tiêu</th><th></th><th>So với</th></tr>");
        for (Figure figure : figures) {
            page.append("<tr><td class=\"")
                    .append(figure.ok() ? "ok\">✓" : "no\">✕")
                    .append("</td><td>")
                    .append(escape(figure.name()))
                    .append("</td><td class=\"n\">")
                    .append(Figure.plain(figure.value()))
                    .append(' ')
                    .append(escape(figure.unit()))
                    .append("</td><td class=\"n\">")
                    .append(escape(figure.goal()))
                    .append("</td><td>")
                    .append(bar(figure))
                    .append("</td><td>")
                    .append(escape(figure.against()))
                    .append("</td></tr>");
        }
        page.append("</table>");
    }

    /** Value and goal on one scale, where the goal is a number. */
    private static String bar(Figure figure) {
        String number = figure.goal().replaceAll("[^0-9.]", "");
        if (number.isEmpty() || figure.value() < 0) {
            return "";
        }
        double goal = Double.parseDouble(number);
        double scale = 120 / Math.max(1e-9, Math.max(goal, figure.value()) * 1.1);
        return "<svg width=\"120\" height=\"16\" role=\"img\"><rect class=\"bar\" y=\"4\" height=\"8\" width=\""
                + Math.round(figure.value() * scale)
                + "\"/><line class=\"goal\" y1=\"0\" y2=\"16\" x1=\"" + Math.round(goal * scale) + "\" x2=\""
                + Math.round(goal * scale) + "\"/></svg>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
