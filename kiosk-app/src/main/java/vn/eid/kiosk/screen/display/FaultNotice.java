package vn.eid.kiosk.screen.display;

import java.util.Optional;

/**
 * A fault as an officer reads it above the work: what happened, why and what was kept, and the one thing to do.
 *
 * @param tone {@link Tone#BAD}, or {@link Tone#CAUTION} when the work can go on as it is
 * @param action empty when there is nothing to press
 */
public record FaultNotice(Tone tone, Symbol symbol, String title, String cause, Optional<Action> action) {}
