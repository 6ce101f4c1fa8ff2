package vn.eid.sync.gateway;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Turns what went wrong on the line into one fault; the only place that names most of the fault constants. */
final class Faults {
    /** No gateway may silence a counter for longer by asking it to wait. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Pattern PROBLEM_CODE = Pattern.compile("\"code\"\\s*:\\s*\"([a-z0-9-]{1,64})\"");
    private static final Pattern ALERT = Pattern.compile("Received fatal alert: (\\w+)");

    private Faults() {}

    /** No answer came. */
    static GatewayException ofTransport(Throwable failure) {
        if (failure instanceof HttpTimeoutException || failure instanceof java.util.concurrent.TimeoutException) {
            return timedOut(failure);
        }
        if (failure instanceof CancellationException || failure instanceof InterruptedException) {
            return stopped();
        }
        Optional<FilePiece.Unreadable> file = find(failure, FilePiece.Unreadable.class);
        if (file.isPresent()) {
            return fileUnreadable("cannot be read", file.get());
        }
        Optional<SSLException> tls = find(failure, SSLException.class);
        if (tls.isPresent()) {
            return ofTls(tls.get());
        }
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof IOException && (message.contains("Tunnel failed") || message.contains("407"))) {
            return proxyRefused(message);
        }
        return unreachable(failure);
    }

    private static GatewayException unreachable(Throwable failure) {
        return new GatewayException(GatewayFault.UNREACHABLE, failure.getClass().getSimpleName(), failure);
    }

    private static GatewayException ofTls(SSLException failure) {
        if (find(failure, CertificateException.class).isPresent()
                || find(failure, java.security.cert.CertPathBuilderException.class)
                        .isPresent()) {
            return new GatewayException(GatewayFault.SERVER_NOT_TRUSTED, "the server's certificate", failure);
        }
        Matcher alert = ALERT.matcher(String.valueOf(failure.getMessage()));
        if (alert.find() && alert.group(1).contains("certificate")) {
            return stationNotAccepted(alert.group(1).toLowerCase(Locale.ROOT), failure);
        }
        return unreachable(failure);
    }

    /** An answer came, and it says no. */
    static GatewayException ofStatus(Answer answer) {
        String detail = "status " + answer.status()
                + problemCode(answer).map(c -> ", " + c).orElse("");
        switch (answer.status()) {
            case 401, 403:
                return stationNotAccepted(detail, null);
            case 404, 410:
                return new GatewayException(GatewayFault.NOT_FOUND, detail, null);
            case 407:
                return proxyRefused(detail);
            case 408, 504:
                return timedOut(new IOException(detail));
            case 423, 425, 429, 503:
                return new GatewayException(GatewayFault.BUSY, detail, retryAfter(answer), null);
            case 460:
                return contentMismatch("checksum of a chunk");
            default:
        }
        if (answer.status() >= 500) {
            return new GatewayException(GatewayFault.SERVER_ERROR, detail, retryAfter(answer), null);
        }
        if (answer.status() >= 400) {
            return new GatewayException(GatewayFault.REFUSED, detail, null);
        }
        return notUnderstood(detail, null);
    }

    static GatewayException timedOut(Throwable cause) {
        return new GatewayException(GatewayFault.TIMED_OUT, String.valueOf(cause.getMessage()), cause);
    }

    static GatewayException stopped() {
        return new GatewayException(GatewayFault.STOPPED, "the agent is stopping", null);
    }

    static GatewayException proxyRefused(String detail) {
        return new GatewayException(GatewayFault.PROXY_REFUSED, detail, null);
    }

    static GatewayException stationNotAccepted(String detail, Throwable cause) {
        return new GatewayException(GatewayFault.STATION_NOT_ACCEPTED, detail, cause);
    }

    static GatewayException contentMismatch(String what) {
        return new GatewayException(GatewayFault.CONTENT_MISMATCH, what, null);
    }

    static GatewayException notUnderstood(String what, Throwable cause) {
        return new GatewayException(GatewayFault.NOT_UNDERSTOOD, what, cause);
    }

    static GatewayException uploadLost(String why) {
        return new GatewayException(GatewayFault.UPLOAD_LOST, why, null);
    }

    static GatewayException fileUnreadable(String why, Throwable cause) {
        return new GatewayException(GatewayFault.FILE_UNREADABLE, why, cause);
    }

    /** RFC 9457 problem with our stable {@code code}; read by pattern, since the rest is not ours to log. */
    private static Optional<String> problemCode(Answer answer) {
        Matcher code = PROBLEM_CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** RFC 9110 §10.2.3: seconds or a date. */
    static Optional<Duration> retryAfter(Answer answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .flatMap(text -> parseWait(text.strip(), answer.receivedAt()))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> parseWait(String text, Instant now) {
        if (text.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return Optional.of(type.cast(t));
            }
        }
        return Optional.empty();
    }
}
