package vn.eid.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What went wrong on the line")
class FaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private static Answer answer(int status, Map<String, List<String>> headers, String body) {
        return new Answer(
                status, HttpHeaders.of(headers, (name, value) -> true), body.getBytes(StandardCharsets.UTF_8), NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, STATION_NOT_ACCEPTED",
        "403, STATION_NOT_ACCEPTED",
        "404, NOT_FOUND",
        "407, PROXY_REFUSED",
        "408, TIMED_OUT",
        "409, REFUSED",
        "410, NOT_FOUND",
        "412, REFUSED",
        "413, REFUSED",
        "415, REFUSED",
        "422, REFUSED",
        "423, BUSY",
        "425, BUSY",
        "429, BUSY",
        "460, CONTENT_MISMATCH",
        "500, SERVER_ERROR",
        "502, SERVER_ERROR",
        "503, BUSY",
        "504, TIMED_OUT",
        "301, NOT_UNDERSTOOD",
        "199, NOT_UNDERSTOOD"
    })
    void each_status_is_one_fault(int status, GatewayFault fault) {
        assertThat(Faults.ofStatus(answer(status, Map.of(), "")).fault()).isEqualTo(fault);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException(), GatewayFault.UNREACHABLE),
                Arguments.of(new IOException("Connection reset"), GatewayFault.UNREACHABLE),
                Arguments.of(new HttpConnectTimeoutException("x"), GatewayFault.TIMED_OUT),
                Arguments.of(new TimeoutException(), GatewayFault.TIMED_OUT),
                Arguments.of(new CancellationException(), GatewayFault.STOPPED),
                Arguments.of(new IOException("Tunnel failed, got: 403"), GatewayFault.PROXY_REFUSED),
                Arguments.of(
                        new SSLHandshakeException("x").initCause(new CertificateException("No name matching")),
                        GatewayFault.SERVER_NOT_TRUSTED),
                Arguments.of(
                        new IOException(new SSLException("Received fatal alert: bad_certificate")),
                        GatewayFault.STATION_NOT_ACCEPTED),
                Arguments.of(
                        new SSLException("Received fatal alert: certificate_required"),
                        GatewayFault.STATION_NOT_ACCEPTED),
                Arguments.of(new SSLException("Received fatal alert: internal_error"), GatewayFault.UNREACHABLE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void each_failure_is_one_fault(Throwable failure, GatewayFault fault) {
        assertThat(Faults.ofTransport(failure).fault()).isEqualTo(fault);
    }

    @Test
    void the_problems_stable_code_is_told_and_nothing_else_of_its_text() {
        GatewayException refused = Faults.ofStatus(
                answer(409, Map.of(), "{\"title\":\"Nguyễn Văn A 001090000017\",\"code\":\"dossier-exists\"}"));

        assertThat(refused).hasMessage("REFUSED: status 409, dossier-exists");
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "0, 0",
        "999999999, 3600",
        "'Fri, 20 Nov 2026 02:01:00 GMT', 60",
        "'Fri, 20 Nov 2026 01:00:00 GMT', 0",
        "'Sat, 20 Nov 2066 02:00:00 GMT', 3600"
    })
    void retry_after_is_seconds_or_a_date_and_at_most_an_hour(String text, long seconds) {
        assertThat(Faults.ofStatus(answer(503, Map.of("Retry-After", List.of(text)), ""))
                        .retryAfter())
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"-1", "soon", "''", "99999999999", "1.5"})
    void a_retry_after_that_is_neither_is_passed_over(String text) {
        assertThat(Faults.ofStatus(answer(503, Map.of("Retry-After", List.of(text)), ""))
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void only_a_refusal_and_a_damaged_file_need_a_person() {
        assertThat(Stream.of(GatewayFault.values()).filter(fault -> fault.remedy() == GatewayFault.Remedy.PARK))
                .containsExactlyInAnyOrder(GatewayFault.REFUSED, GatewayFault.FILE_UNREADABLE);
    }
}
