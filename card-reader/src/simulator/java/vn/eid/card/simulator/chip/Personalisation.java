package vn.eid.card.simulator.chip;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a personalisation bureau writes into one chip.
 *
 * @param passwords what opens it
 * @param masterFiles files outside the application by identifier
 * @param applicationFiles files of the travel document application by identifier
 * @param pace PACE settings in the order of preference, none for a BAC-only chip
 * @param chipAuthentication keys for chip authentication
 * @param activeAuthentication key for active authentication
 */
public record Personalisation(
        Passwords passwords,
        Map<Integer, byte[]> masterFiles,
        Map<Integer, byte[]> applicationFiles,
        List<PaceSetting> pace,
        List<ChipAuthenticationKey> chipAuthentication,
        Optional<ActiveAuthenticationKey> activeAuthentication) {
    public Personalisation {
        masterFiles = Map.copyOf(masterFiles);
        applicationFiles = Map.copyOf(applicationFiles);
        pace = List.copyOf(pace);
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    @Override
    public String toString() {
        return "personalisation ****";
    }
}
