package vn.eid.biometrics.quality;

import vn.eid.biometrics.Instruction;

/**
 * Keeps instructions from flickering: a new one must have been wanted for 300 ms before it is shown, and one that is shown
 * stays for 700 ms. Amounts change only by steps that matter. Times in nanoseconds of the frames' clock.
 */
final class PromptFilter {
    private static final long WANTED_FOR = 300_000_000L;
    private static final long SHOWN_FOR = 700_000_000L;
    /** An amount that changed by less than this share stays as it was read. */
    private static final double AMOUNT_CHANGE = 0.4;

    private final Instruction first;
    private Instruction shown;
    private long shownSince;
    private Instruction.Kind wanted;
    private long wantedSince;

    PromptFilter(Instruction first) {
        this.first = first;
        reset();
    }

    void reset() {
        shown = first;
        shownSince = Long.MIN_VALUE / 2;
        wanted = first.kind();
        wantedSince = Long.MIN_VALUE / 2;
    }

    Instruction next(Instruction instruction, long now) {
        if (instruction.kind() == shown.kind()) {
            wanted = shown.kind();
            if (Math.abs(instruction.amount() - shown.amount()) > AMOUNT_CHANGE * shown.amount()
                    && now - shownSince >= SHOWN_FOR) {
                show(instruction, now);
            }
            return shown;
        }
        if (instruction.kind() != wanted) {
            wanted = instruction.kind();
            wantedSince = now;
        }
        if (now - wantedSince >= WANTED_FOR && now - shownSince >= SHOWN_FOR) {
            show(instruction, now);
        }
        return shown;
    }

    private void show(Instruction instruction, long now) {
        shown = instruction;
        shownSince = now;
        wanted = instruction.kind();
    }
}
