package vn.eid.kiosk.station.card;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.eid.card.CardPresence;

/**
 * Says who gets the card on the reader and the codes of the scanner: the service that is open, or else the enrolment. Any
 * thread.
 */
public final class CardClaims {
    private final AtomicReference<Optional<Claimant>> holder = new AtomicReference<>(Optional.empty());

    /** A service that is open; told on the thread of whoever has news, and must return quickly. */
    public interface Claimant {
        /** Whether cards are wanted; otherwise they go on to the enrolment. */
        boolean wantsCards();

        void placed(CardPresence card);

        void lifted();

        /** @param text hostile input with the bars of a card's code */
        void scanned(String text);
    }

    /** Takes cards and codes from now on; whoever had them before has them no more. */
    public void claim(Claimant claimant) {
        holder.set(Optional.of(claimant));
    }

    /** Gives them back, if this service still has them. */
    public void release(Claimant claimant) {
        holder.updateAndGet(it -> it.filter(now -> now != claimant));
    }

    /** A card was placed; true when a service took it. */
    public boolean placed(CardPresence card) {
        var now = holder.get().filter(Claimant::wantsCards);
        now.ifPresent(it -> it.placed(card));
        return now.isPresent();
    }

    /** The card was taken away. */
    public void lifted() {
        holder.get().ifPresent(Claimant::lifted);
    }

    /** A code was scanned; true when a service took it. */
    public boolean scanned(String text) {
        var now = holder.get();
        now.ifPresent(it -> it.scanned(text));
        return now.isPresent();
    }
}
