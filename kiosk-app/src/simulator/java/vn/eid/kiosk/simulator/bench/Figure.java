package vn.eid.kiosk.simulator.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One measured number.
 *
 * @param name stable, e.g. {@code card.read.extended.apdus}
 * @param value measured, median where there were several runs
 * @param unit e.g. {@code ms}, {@code APDU}, {@code ×}
 * @param goal what it must be, for people, e.g. {@code ≤ 45}; a dash where the figure only informs
 * @param against the peer or limit measured or computed in the same run
 * @param ok whether the goal is met
 */
public record Figure(String name, double value, String unit, String goal, String against, boolean ok) {
    /** A figure that must not be greater. */
    public static Figure atMost(String name, double value, String unit, double most, String against) {
        return new Figure(name, value, unit, "≤ " + plain(most), against, value <= most);
    }

    /** A figure that must not be smaller. */
    public static Figure atLeast(String name, double value, String unit, double least, String against) {
        return new Figure(name, value, unit, "≥ " + plain(least), against, value >= least);
    }

    /** A figure without a goal of its own. */
    public static Figure told(String name, double value, String unit, String against) {
        return new Figure(name, value, unit, "–", against, true);
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", name);
        json.put("value", Math.round(value * 1e4) / 1e4);
        json.put("unit", unit);
        json.put("goal", goal);
        json.put("against", against);
        json.put("ok", ok);
        return json;
    }

    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.toString(Math.round(value * 1e3) / 1e3);
    }
}
