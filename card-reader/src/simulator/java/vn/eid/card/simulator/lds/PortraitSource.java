package vn.eid.card.simulator.lds;

/** Where the portraits of the synthetic citizens come from. */
@FunctionalInterface
public interface PortraitSource {
    /** Portrait of citizen {@code number} as JPEG; the same bytes for the same number. */
    byte[] jpeg(int number);
}
