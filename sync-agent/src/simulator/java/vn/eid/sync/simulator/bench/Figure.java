package vn.eid.sync.simulator.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One measured number.
 *
 * @param name stable
 * @param value measured
 * @param unit of value and goal
 * @param goal in words, e.g. {@code >= 0.9}
 * @param against the peer or limit measured in the same run
 * @param ok whether the goal was met
 */
public record Figure(String name, double value, String unit, String goal, String against, boolean ok) {
    /** A number that must be at least so much. */
    public static Figure atLeast(String name, double value, String unit, double goal, String against) {
        return new Figure(name, value, unit, ">= " + goal, against, value >= goal);
    }

    /** A number that must be at most so much. */
    public static Figure atMost(String name, double value, String unit, double goal, String against) {
        return new Figure(name, value, unit, "<= " + goal, against, value <= goal);
    }

    /** A number that is told for its own sake. */
    public static Figure plain(String name, double value, String unit, String against) {
        return new Figure(name, value, unit, "", against, true);
    }

    /** The one format of all benchmarks. */
    public static ObjectNode toJson(List<Figure> figures) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        ArrayNode list = node.putArray("figures");
        figures.forEach(figure -> list.addObject()
                .put("name", figure.name())
                .put("value", Math.round(figure.value() * 1000) / 1000.0)
                .put("unit", figure.unit())
                .put("goal", figure.goal())
                .put("against", figure.against())
                .put("ok", figure.ok()));
        return node;
    }
}
