package vn.eid.kiosk.config;

/**
 * One thing that is wrong with the configuration.
 *
 * @param where key or file
 */
public record ConfigProblem(String where, String vietnamese, String english) {}
