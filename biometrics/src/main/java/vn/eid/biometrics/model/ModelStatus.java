package vn.eid.biometrics.model;

/**
 * One line of the model folder's listing.
 *
 * @param entry what the manifest says
 * @param state what lies in the folder
 */
public record ModelStatus(ModelEntry entry, State state) {
    /** What was found under the entry's file name. */
    public enum State {
        INSTALLED,
        MISSING,
        /** There is a file of that name, yet it is another one: never loaded. */
        REFUSED
    }
}
