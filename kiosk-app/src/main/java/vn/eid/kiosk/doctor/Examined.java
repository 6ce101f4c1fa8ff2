package vn.eid.kiosk.doctor;

/**
 * What was found.
 *
 * @param name stable, e.g. {@code reader}
 * @param finding state and cause, for people; never personal data
 * @param action the one thing to do; empty text when there is nothing to do
 */
public record Examined(String name, Health state, String finding, String action) {
    public static Examined ok(String name, String finding) {
        return new Examined(name, Health.OK, finding, "");
    }
}
