package vn.eid.kiosk.station.readiness;

import java.util.List;
import java.util.Optional;

/**
 * Mobile operators by the ranges that they were given. Numbers can be taken to another operator, so this is a hint. The
 * command is that of the guides: {@code TTTB} to 1414, {@code TT} for Gmobile.
 */
public enum Carrier {
    VIETTEL("Viettel", "TTTB", "032", "033", "034", "035", "036", "037", "038", "039", "086", "096", "097", "098"),
    MOBIFONE("MobiFone", "TTTB", "070", "076", "077", "078", "079", "089", "090", "093"),
    VINAPHONE("VinaPhone", "TTTB", "081", "082", "083", "084", "085", "088", "091", "094"),
    VIETNAMOBILE("Vietnamobile", "TTTB", "052", "056", "058", "092"),
    GMOBILE("Gmobile", "TT", "059", "099"),
    ITEL("iTel", "TTTB", "087"),
    WINTEL("Wintel", "TTTB", "055");

    /** Where the command is sent. */
    public static final String ASKED = "1414";

    private final String shown;
    private final String command;
    private final List<String> ranges;

    Carrier(String shown, String command, String... ranges) {
        this.shown = shown;
        this.command = command;
        this.ranges = List.of(ranges);
    }

    /** As people know it. */
    public String shown() {
        return shown;
    }

    /** What to write to {@link #ASKED}. */
    public String command() {
        return command;
    }

    /** Probably the operator of a stored number, {@code +84…}. */
    public static Optional<Carrier> of(String phone) {
        if (!phone.matches("\\+84\\d{9}")) {
            return Optional.empty();
        }
        String range = "0" + phone.substring(3, 5);
        for (Carrier carrier : values()) {
            if (carrier.ranges.contains(range)) {
                return Optional.of(carrier);
            }
        }
        return Optional.empty();
    }
}
