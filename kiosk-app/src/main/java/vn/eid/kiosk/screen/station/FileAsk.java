package vn.eid.kiosk.screen.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the officer for a file; empty when none was chosen. */
public interface FileAsk {
    /** @param endings such as {@code xlsx}, the usual one first */
    Optional<Path> open(String title, List<String> endings);

    /**
     * @param name proposed, without ending
     * @param endings such as {@code pdf}, the usual one first
     */
    Optional<Path> save(String title, String name, List<String> endings);
}
