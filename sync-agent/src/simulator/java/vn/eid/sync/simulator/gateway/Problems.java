package vn.eid.sync.simulator.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Errors as the contract wants them (RFC 9457). */
final class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Problems() {}

    static void send(HttpServletResponse response, int status, String code, String title) throws IOException {
        byte[] body = JSON.createObjectNode()
                .put("type", "urn:eid:gateway:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
