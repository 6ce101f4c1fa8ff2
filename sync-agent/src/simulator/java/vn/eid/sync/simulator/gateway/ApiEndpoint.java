package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.simulator.TestPki;

/** Everything of the contract besides uploads. */
final class ApiEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_BODY = 1 << 16;

    private final transient MinistryStore store;
    private final transient EventFeed feed;
    private final transient PhoneCodes codes;
    private final transient TestPki pki;
    private final transient List<X509Certificate> ministry;
    private final transient Predicate<String> levelOne;
    private final transient ObjectMapper json = new ObjectMapper();

    /** @param levelOne whether the citizen of an identity number has an activated level 1 account */
    ApiEndpoint(
            MinistryStore store,
            EventFeed feed,
            PhoneCodes codes,
            TestPki pki,
            List<X509Certificate> ministry,
            Predicate<String> levelOne) {
        this.levelOne = levelOne;
        this.store = store;
        this.feed = feed;
        this.codes = codes;
        this.pki = pki;
        this.ministry = List.copyOf(ministry);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String route = request.getMethod() + " " + request.getRequestURI();
        Optional<String> station = StationIdentity.of(request);
        if (station.isEmpty() && !route.equals("GET /v1/health")) {
            Problems.send(response, 403, "station-certificate-required", "Cần chứng thư của đơn vị");
            return;
        }
        try {
            answer(route, request, response, station.orElse(""));
        } catch (SQLException broken) {
            throw new IOException("the ministry's store", broken);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopping");
        }
    }

    private void answer(String route, HttpServletRequest request, HttpServletResponse response, String station)
            throws IOException, SQLException, InterruptedException {
        if (route.equals("GET /v1/health")) {
            send(response, json.createObjectNode().put("status", "ok"));
        } else if (route.equals("GET /v1/ministry-certificate")) {
            sendPem(response, ministry);
        } else if (route.equals("GET /v1/events")) {
            events(request, response, station);
        } else if (route.matches("GET /v1/dossiers/[^/]+/acknowledgement")) {
            acknowledgement(request, response, station);
        } else if (route.equals("POST /v1/phone-confirmations")) {
            send(response, codes.request(body(request).path("phone").asText()));
        } else if (route.matches("POST /v1/phone-confirmations/[^/]+/check")) {
            String id = request.getRequestURI().split("/")[3];
            send(response, codes.check(id, body(request).path("code").asText()));
        } else if (route.equals("POST /v1/duplicate-checks")) {
            duplicates(body(request), response);
        } else if (route.equals("POST /v1/station-certificates")) {
            renew(request, response, station);
        } else {
            Problems.send(response, 404, "not-found", "Không có");
        }
    }

    private void events(HttpServletRequest request, HttpServletResponse response, String station)
            throws IOException, SQLException, InterruptedException {
        String after = request.getParameter("after");
        String wait = request.getParameter("wait");
        if (after != null && !after.matches("\\d{1,18}") || wait != null && !wait.matches("\\d{1,2}")) {
            Problems.send(response, 400, "cursor-malformed", "Tham số không đúng");
            return;
        }
        send(
                response,
                feed.page(
                        after == null ? 0 : Long.parseLong(after),
                        station,
                        Duration.ofSeconds(wait == null ? 0 : Long.parseLong(wait))));
    }

    private void acknowledgement(HttpServletRequest request, HttpServletResponse response, String station)
            throws IOException, SQLException {
        String id = request.getRequestURI().split("/")[3];
        Optional<MinistryDossier> dossier =
                store.find(new DossierId(id)).filter(each -> each.owner().equals(station));
        if (dossier.isEmpty()) {
            Problems.send(response, 404, "dossier-unknown", "Chưa nhận hồ sơ này");
            return;
        }
        ObjectNode body = acknowledgement(dossier.get());
        if (request.getAttribute(FaultFilter.WRONG_DIGEST) != null) {
            body.put("sha256", "0".repeat(64));
        }
        send(response, body);
    }

    static ObjectNode acknowledgement(MinistryDossier dossier) {
        ObjectNode body = new ObjectMapper()
                .createObjectNode()
                .put("dossierId", dossier.id().value())
                .put("sha256", dossier.sha256())
                .put("receiptNumber", dossier.receiptNumber())
                .put("receivedAt", dossier.receivedAt().toString());
        dossier.dueDate().ifPresent(due -> body.put("dueDate", due.toString()));
        return body;
    }

    private void duplicates(JsonNode asked, HttpServletResponse response) throws IOException, SQLException {
        String idNumber = asked.path("personalIdNumber").asText();
        List<MinistryDossier> citizen = store.aliveWith("id_number", idNumber);
        String state = citizen.isEmpty()
                ? levelOne.test(idNumber) ? "HAS_LEVEL_1" : "NONE"
                : citizen.stream()
                                .anyMatch(d -> d.status().name().equals("APPROVED")
                                        || d.status().name().equals("ACTIVATED"))
                        ? "HAS_LEVEL_2"
                        : "DOSSIER_UNDER_WAY";
        boolean phoneInUse = store.aliveWith("phone", asked.path("phone").asText()).stream()
                .anyMatch(d -> !d.person().orElseThrow().idNumber().equals(idNumber));
        send(response, json.createObjectNode().put("citizen", state).put("phoneInUse", phoneInUse));
    }

    private void renew(HttpServletRequest request, HttpServletResponse response, String station) throws IOException {
        String pem = new String(request.getInputStream().readNBytes(LONGEST_BODY), StandardCharsets.US_ASCII);
        try {
            byte[] der = java.util.Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            PKCS10CertificationRequest wanted = new PKCS10CertificationRequest(der);
            if (!new javax.security.auth.x500.X500Principal(wanted.getSubject().getEncoded())
                    .getName()
                    .equals(station)) {
                Problems.send(response, 403, "other-subject", "Tên trong yêu cầu khác chứng thư đang dùng");
                return;
            }
            sendPem(response, pki.grant(wanted));
        } catch (IllegalArgumentException malformed) {
            Problems.send(response, 400, "request-malformed", "Yêu cầu chứng thư không đúng");
        }
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        return json.readTree(request.getInputStream().readNBytes(LONGEST_BODY));
    }

    private void send(HttpServletResponse response, ObjectNode body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static void sendPem(HttpServletResponse response, List<X509Certificate> chain) throws IOException {
        response.setContentType("application/pem-certificate-chain");
        response.getOutputStream().write(TestPki.pem(chain.toArray()).getBytes(StandardCharsets.US_ASCII));
    }
}
