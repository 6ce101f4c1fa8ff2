package vn.eid.kiosk.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;

/**
 * Where a command speaks: results to {@code out}, everything else to {@code err}.
 *
 * @param out results, text or JSON
 * @param err progress and faults
 * @param messages words for faults
 */
public record Terminal(PrintStream out, PrintStream err, OfficerMessages messages) {
    /** Exit code of a command that did its work. */
    public static final int DONE = 0;
    /** Exit code of a result that is not what the caller hoped for. */
    public static final int NOT_GOOD = 1;
    /** Exit code of a fault or of wrong input. */
    public static final int FAULT = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One line of JSON; maps keep their order. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("maps, lists, texts and numbers can always be written", impossible);
        }
    }

    public void printJson(Map<String, Object> value) {
        out.println(json(value));
    }

    /** A flat tree, as JSON or as one line for each of its names. */
    public void print(Map<String, Object> tree, boolean asJson) {
        if (asJson) {
            printJson(tree);
        } else {
            tree.forEach((name, value) -> out.printf("%-12s %s%n", name, value));
        }
    }

    /** Title, cause and action in one line. */
    static String sentence(FaultText fault) {
        return Stream.of(fault.title(), fault.cause(), fault.action())
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    /** Title, cause and one action, three lines. */
    public void printFault(FaultText fault) {
        err.println(fault.title());
        err.println("  " + fault.cause());
        err.println("  → " + fault.action());
    }
}
