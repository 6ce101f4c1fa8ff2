package vn.eid.card.simulator.bench;

/**
 * One measured number with the goal it is held against.
 *
 * @param name what was measured
 * @param value in {@code unit}
 * @param unit such as {@code ms} or {@code APDU}
 * @param goal in words or signs, such as {@code <= 130}; empty for a number without goal
 * @param against peer or limit measured in the same run; empty if there is none
 * @param ok whether the goal is met
 */
public record Figure(String name, double value, String unit, String goal, String against, boolean ok) {
    static Figure atMost(String name, double value, String unit, double limit, String against) {
        return new Figure(name, value, unit, "<= " + trimmed(limit), against, value <= limit);
    }

    static Figure atLeast(String name, double value, String unit, double limit, String against) {
        return new Figure(name, value, unit, ">= " + trimmed(limit), against, value >= limit);
    }

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "", "", true);
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
