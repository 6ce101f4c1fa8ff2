package vn.eid.sync.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import vn.eid.sync.dossier.DossierStatus;

/** The status as Prometheus text exposition format 0.0.4, for a node exporter's textfile collector. */
final class PrometheusFile implements Reporter.Outlet {
    private static final Duration PERIOD = Duration.ofSeconds(15);

    private final PrivateFile file;
    private Instant writtenAt = Instant.MIN;

    PrometheusFile(Path file) {
        this.file = new PrivateFile(file);
    }

    @Override
    public void report(AgentStatus status) {
        if (Duration.between(writtenAt, status.updatedAt()).abs().compareTo(PERIOD) >= 0) {
            writtenAt = status.updatedAt();
            file.replace(text(status));
        }
    }

    static String text(AgentStatus status) {
        StringBuilder out = new StringBuilder(2048);
        gauge(
                out,
                "eid_sync_online",
                "1 while the ministry answers.",
                status.onlineSince().isPresent() ? 1 : 0);
        head(out, "eid_sync_dossiers", "Dossiers by status.", "gauge");
        for (DossierStatus each : DossierStatus.values()) {
            out.append("eid_sync_dossiers{status=\"")
                    .append(each.name().toLowerCase(Locale.ROOT))
                    .append("\"} ")
                    .append(status.queue().getOrDefault(each, 0L))
                    .append('\n');
        }
        gauge(out, "eid_sync_overdue", "Dossiers past their legal limit.", status.overdue());
        gauge(out, "eid_sync_due_soon", "Dossiers whose legal limit is near.", status.dueSoon());
        status.clockOffset()
                .ifPresent(offset -> gauge(
                        out,
                        "eid_sync_clock_offset_seconds",
                        "Counter's clock minus ministry's.",
                        offset.toMillis() / 1000.0));
        counter(
                out,
                "eid_sync_delivered_total",
                "Dossiers acknowledged.",
                status.totals().delivered());
        counter(out, "eid_sync_failures_total", "Failed tries.", status.totals().failures());
        counter(out, "eid_sync_sent_bytes_total", "Bytes sent.", status.totals().bytesSent());
        counter(
                out,
                "eid_sync_unknown_events_total",
                "Events passed over.",
                status.totals().unknownEvents());
        gauge(
                out,
                "eid_sync_updated_timestamp_seconds",
                "When this was written.",
                status.updatedAt().getEpochSecond());
        return out.toString();
    }

    private static void gauge(StringBuilder out, String name, String help, double value) {
        head(out, name, help, "gauge");
        out.append(name).append(' ').append(number(value)).append('\n');
    }

    private static void counter(StringBuilder out, String name, String help, long value) {
        head(out, name, help, "counter");
        out.append(name).append(' ').append(value).append('\n');
    }

    private static void head(StringBuilder out, String name, String help, String type) {
        out.append("# HELP ").append(name).append(' ').append(help).append('\n');
        out.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.3f", value);
    }
}
