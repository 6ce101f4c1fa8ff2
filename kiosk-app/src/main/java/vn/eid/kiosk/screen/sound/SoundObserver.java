package vn.eid.kiosk.screen.sound;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.enrolment.SessionObserver;
import vn.eid.kiosk.screen.sound.Sounds.Tone;

/** Says by ear what the windows say: the card is read, the portrait is taken, the dossier is saved, or a fault came up. */
public final class SoundObserver implements SessionObserver {
    private final Sounds sounds;
    private final BooleanSupplier wanted;
    private EnrolmentState before = new EnrolmentState.SignedOut();

    /** @param wanted whether the officer wants to hear anything now */
    public SoundObserver(Sounds sounds, BooleanSupplier wanted) {
        this.sounds = sounds;
        this.wanted = wanted;
    }

    @Override
    public void entered(EnrolmentState state) {
        var tone = of(before, state);
        before = state;
        if (wanted.getAsBoolean()) {
            tone.ifPresent(sounds::play);
        }
    }

    static Optional<Tone> of(EnrolmentState before, EnrolmentState now) {
        boolean stopped = now instanceof EnrolmentState.Halted || now instanceof EnrolmentState.Declined;
        if (stopped && !now.equals(before)) {
            return Optional.of(Tone.FAULT);
        }
        boolean read = before instanceof EnrolmentState.ReadingChip && now instanceof EnrolmentState.ConfirmIdentity;
        boolean taken = before instanceof EnrolmentState.TakingPortrait && now instanceof EnrolmentState.ReviewPortrait;
        boolean saved = before instanceof EnrolmentState.Sealing && now instanceof EnrolmentState.Saved;
        return read || taken || saved ? Optional.of(Tone.SUCCESS) : Optional.empty();
    }
}
