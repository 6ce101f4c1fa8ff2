package vn.eid.biometrics.quality.evaluation;

import java.util.Locale;

/**
 * One measured number with the goal that it is held against.
 *
 * @param name what was measured
 * @param value finite
 * @param unit of the value and the goal
 * @param goal as people read it
 * @param against what it was measured on, or what it competes with
 * @param ok whether the goal is met
 */
public record Figure(String name, double value, String unit, String goal, String against, boolean ok) {
    public static Figure atLeast(String name, double value, String unit, double goal, String against) {
        return new Figure(name, value, unit, "≥ " + plain(goal), against, value >= goal);
    }

    public static Figure atMost(String name, double value, String unit, double goal, String against) {
        return new Figure(name, value, unit, "≤ " + plain(goal), against, value <= goal);
    }

    private static String plain(double goal) {
        return String.format(Locale.ROOT, goal == Math.rint(goal) ? "%.0f" : "%.2f", goal);
    }
}
