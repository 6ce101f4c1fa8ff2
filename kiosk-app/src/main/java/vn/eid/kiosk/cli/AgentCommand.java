package vn.eid.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.eid.kiosk.message.FaultText;

/** {@code kiosk agent}: the service that sends dossiers. */
@Command(
        name = "agent",
        mixinStandardHelpOptions = true,
        description = {"Dịch vụ gửi hồ sơ.", "The service that sends dossiers."})
public final class AgentCommand {
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
        status.ifPresent(it -> {
            terminal.out().println("Trạng thái / state: " + it.path("state").asText());
            terminal.out()
                    .println("Trực tuyến từ / online since: "
                            + it.path("onlineSince").asText("—"));
            it.path("queue")
                    .properties()
                    .forEach(row -> terminal.out()
                            .printf("  %-10s %d%n", row.getKey(), row.getValue().asLong()));
            String code = it.path("lastError").path("code").asText("");
            terminal.messages().ofGateway(code).map(FaultText::title).ifPresent(terminal.out()::println);
        });
    }
}
