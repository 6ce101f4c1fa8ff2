package vn.eid.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.kiosk.message.FaultText;
import vn.eid.sync.queue.QueueFault;

/** {@code kiosk agent}: the service that sends dossiers. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        description = {"Dịch vụ gửi hồ sơ.", "The service that sends dossiers."})
public final class AgentCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.systemDefault());

    private final AgentTools tools;
    private final Terminal terminal;

    /** What the composition root lends to this command. */
    public interface AgentTools {
        /** Runs the service until it is stopped; the exit code. */
        int run() throws InterruptedException;

        /** The status file of a running agent, with the fields that its format has; empty when none was ever written. */
        Optional<JsonNode> status();

        /** Whether what {@link #status} tells is recent. */
        boolean running();
    }

    public AgentCommand(AgentTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Command(description = {"Chạy dịch vụ cho đến khi dừng.", "Runs the service until stopped."})
    int run() throws InterruptedException {
        return tools.run();
    }

    @Command(
            description = {"Dịch vụ đang làm gì.", "What the service is doing."},
            footer = {"", "JSON: {running,state,updatedAt,onlineSince,lastContact,lastError,queue{…},next{…},totals{…}}"
            })
    int status(@Option(names = "--json", description = "In dạng JSON. / Print JSON.") boolean json) {
        Optional<JsonNode> status = tools.status();
        boolean running = tools.running();
        if (json) {
            var tree = JsonOut.object().put("running", running);
            status.ifPresent(it -> it.properties().forEach(field -> tree.set(field.getKey(), field.getValue())));
            terminal.out().println(JsonOut.text(tree));
        } else {
            print(status, running);
        }
        return running ? Terminal.DONE : Terminal.NOT_GOOD;
    }

    private void print(Optional<JsonNode> status, boolean running) {
        if (status.isEmpty() || !running) {
            terminal.out().println("Dịch vụ không chạy. / The agent does not run.");
        }
        status.ifPresent(this::print);
    }

    private void print(JsonNode status) {
        var out = terminal.out();
        out.println("Trạng thái / state: " + status.path("state").asText());
        out.println("Trực tuyến từ / online since: " + time(status.path("onlineSince")));
        out.println("Liên lạc gần nhất / last contact: " + time(status.path("lastContact")));
        status.path("queue")
                .properties()
                .forEach(row ->
                        out.printf("  %-10s %d%n", row.getKey(), row.getValue().asLong()));
        out.printf(
                "Chờ gửi / waiting: %d, lần gửi tới / next: %s%n",
                status.at("/next/waiting").asLong(), time(status.at("/next/at")));
        if (status.path("overdue").asLong() > 0) {
            out.println("Quá hạn giải quyết / past the legal limit: "
                    + status.path("overdue").asLong());
        }
        if (status.path("clockFarOff").asBoolean()) {
            out.println("Đồng hồ lệch / the clock is off by: "
                    + Duration.ofMillis(status.path("clockOffsetMillis").asLong())
                            .toSeconds() + " s");
        }
        inWords(status.at("/lastError/code").asText("")).map(Terminal::sentence).ifPresent(out::println);
    }

    private Optional<FaultText> inWords(String code) {
        for (QueueFault fault : QueueFault.values()) {
            if (fault.name().equals(code)) {
                return Optional.of(terminal.messages().of(fault));
            }
        }
        return terminal.messages().ofGateway(code);
    }

    private static String time(JsonNode instant) {
        return instant.isTextual() ? TIME.format(Instant.parse(instant.textValue())) : "—";
    }
}
