package vn.eid.sync.simulator.gateway;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.dossier.RejectionReason.Step;

/** {@code /review}: the list of dossiers, approve or reject with a reason, as a web page without scripts. */
final class ReviewPage extends HttpServlet {
    static final String PATH = "/review";

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Map<DossierStatus, String> WORDS = Map.of(
            DossierStatus.RECEIVED, "Đã tiếp nhận",
            DossierStatus.CHECKING, "Đang kiểm tra",
            DossierStatus.APPROVED, "Đã phê duyệt",
            DossierStatus.ACTIVATED, "Đã kích hoạt",
            DossierStatus.REJECTED, "Không đạt");
    private static final String HEAD = """
            <!doctype html><html lang="vi"><head><meta charset="utf-8"><meta http-equiv="refresh" content="5">
            <meta name="viewport" content="width=device-width"><title>Bộ Công an (mô phỏng) – Xét duyệt hồ sơ</title><style>
            body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#f4f5f7;color:#1c2430}
            header{background:#8b1a1a;color:#fff;padding:14px 24px}header b{font-size:20px}
            main{padding:20px 24px}table{border-collapse:collapse;width:100%;background:#fff}
            th,td{text-align:left;padding:9px 12px;border-bottom:1px solid #dfe3e8;vertical-align:top}th{background:#eceff3}
            .CHECKING{color:#8a5a00}.APPROVED,.ACTIVATED{color:#136c34}.REJECTED{color:#a61b1b}.s{font-weight:600}
            button,select{font:inherit;padding:5px 10px;border-radius:6px;border:1px solid #9aa4b2;background:#fff}
            button.ok{background:#136c34;color:#fff;border-color:#136c34}form{display:inline-block;margin:0 6px 4px 0}
            small{color:#5a6675}</style></head><body><header><b>Cổng tiếp nhận của Bộ (mô phỏng)</b>
            <div>Chỉ dùng để tập huấn. Không có dữ liệu thật.</div></header><main>
            """;

    private final transient MinistryStore store;
    private final transient ReviewDesk desk;
    private final transient PhoneCodes codes;
    private final String formToken;

    ReviewPage(MinistryStore store, ReviewDesk desk, PhoneCodes codes, String formToken) {
        this.store = store;
        this.desk = desk;
        this.codes = codes;
        this.formToken = formToken;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.setContentType("text/html; charset=utf-8");
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            response.getOutputStream().write(page().getBytes(StandardCharsets.UTF_8));
        } catch (SQLException broken) {
            throw new IOException("the ministry's store", broken);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!formToken.equals(request.getParameter("token"))) {
            Problems.send(response, 403, "form-token", "Biểu mẫu đã cũ, tải lại trang");
            return;
        }
        try {
            decide(new DossierId(String.valueOf(request.getParameter("id"))), request);
            response.sendRedirect(PATH);
        } catch (IllegalArgumentException malformed) {
            Problems.send(response, 400, "form-malformed", "Biểu mẫu không đúng");
        } catch (SQLException broken) {
            throw new IOException("the ministry's store", broken);
        }
    }

    private void decide(DossierId id, HttpServletRequest request) throws SQLException {
        switch (String.valueOf(request.getParameter("decision"))) {
            case "approve" -> desk.move(id, DossierStatus.CHECKING, DossierStatus.APPROVED, Optional.empty());
            case "activate" -> desk.move(id, DossierStatus.APPROVED, DossierStatus.ACTIVATED, Optional.empty());
            case "reject" ->
                desk.move(
                        id,
                        DossierStatus.CHECKING,
                        DossierStatus.REJECTED,
                        Optional.of(Reason.valueOf(String.valueOf(request.getParameter("reason")))
                                .reason()));
            default -> throw new IllegalArgumentException("decision");
        }
    }

    /** Reasons that a reviewer can choose. */
    private enum Reason {
        PORTRAIT_QUALITY("Ảnh bản chụp không đủ tiêu chuẩn", Step.PORTRAIT),
        POPULATION_DATA_MISMATCH("Thông tin không khớp Cơ sở dữ liệu quốc gia về dân cư", Step.IDENTITY),
        PHONE_NOT_OWN_NAME("Số điện thoại không chính chủ", Step.CONTACT),
        DOCUMENT_UNREADABLE("Giấy tờ đề nghị tích hợp không đọc được", Step.DOCUMENTS),
        CARD_REVOKED("Thẻ đã bị thu hồi", Step.CARD);

        private final String text;
        private final Step step;

        Reason(String text, Step step) {
            this.text = text;
            this.step = step;
        }

        RejectionReason reason() {
            return new RejectionReason(name(), text, step);
        }
    }

    private String page() throws SQLException, IOException {
        StringBuilder html = new StringBuilder(HEAD);
        List<PhoneCodes.Code> waiting = codes.waiting();
        for (PhoneCodes.Code code : waiting.subList(Math.max(0, waiting.size() - 3), waiting.size())) {
            html.append("<p>Mã xác thực gửi tới ")
                    .append(escape(code.phone()))
                    .append(": <b>")
                    .append(code.digits())
                    .append("</b></p>");
        }
        html.append("<p>")
                .append(store.count())
                .append(" hồ sơ đã tiếp nhận.</p><table><tr><th>Hồ sơ</th>")
                .append("<th>Công dân</th><th>Tiếp nhận</th><th>Hạn giải quyết</th><th>Trạng thái</th><th></th></tr>");
        for (MinistryDossier dossier : store.newest(SHOWN)) {
            row(html, dossier);
        }
        return html.append("</table></main></body></html>").toString();
    }

    private void row(StringBuilder html, MinistryDossier dossier) throws SQLException, IOException {
        html.append("<tr><td><b>").append(escape(dossier.id().value())).append("</b><br><small>");
        html.append(escape(dossier.receiptNumber()))
                .append(" · ")
                .append(dossier.size() / 1024)
                .append(" KB</small>");
        html.append("</td><td>");
        dossier.person()
                .ifPresent(person -> html.append(escape(person.name()))
                        .append("<br><small>")
                        .append(escape(person.idNumber()))
                        .append(" · ")
                        .append(escape(person.phone()))
                        .append("</small>"));
        html.append("</td><td>").append(TIME.format(dossier.receivedAt())).append("</td><td>");
        dossier.dueDate()
                .ifPresent(due ->
                        html.append(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(due)));
        html.append("</td><td class=\"s ").append(dossier.status()).append("\">");
        html.append(WORDS.getOrDefault(dossier.status(), dossier.status().name()));
        dossier.reason()
                .ifPresent(reason ->
                        html.append("<br><small>").append(escape(reason.text())).append("</small>"));
        html.append("</td><td>");
        if (dossier.status() == DossierStatus.CHECKING) {
            remarks(html, dossier);
            form(html, dossier, "approve", "<button class=ok>Phê duyệt</button>");
            form(html, dossier, "reject", reasons() + "<button>Không đạt</button>");
        } else if (dossier.status() == DossierStatus.APPROVED) {
            form(html, dossier, "activate", "<button>Công dân kích hoạt</button>");
        }
        html.append("</td></tr>");
    }

    private void remarks(StringBuilder html, MinistryDossier dossier) throws SQLException, IOException {
        Findings found = desk.findings(dossier);
        html.append("<small>").append(escape(String.join("; ", found.remarks())));
        found.refusal()
                .ifPresent(refusal -> html.append("<br><span class=REJECTED>")
                        .append(escape(refusal.text()))
                        .append("</span>"));
        html.append("</small><br>");
    }

    private void form(StringBuilder html, MinistryDossier dossier, String decision, String inner) {
        html.append("<form method=post action=\"/review\"><input type=hidden name=token value=\"")
                .append(formToken)
                .append("\"><input type=hidden name=id value=\"")
                .append(escape(dossier.id().value()))
                .append("\"><input type=hidden name=decision value=\"")
                .append(decision)
                .append("\">")
                .append(inner)
                .append("</form>");
    }

    private static String reasons() {
        StringBuilder select = new StringBuilder("<select name=reason>");
        for (Reason reason : Reason.values()) {
            select.append("<option value=")
                    .append(reason.name())
                    .append('>')
                    .append(escape(reason.text))
                    .append("</option>");
        }
        return select.append("</select> ").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
