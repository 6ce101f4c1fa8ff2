package vn.eid.kiosk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import vn.eid.card.CardPresence;
import vn.eid.card.ReaderState;
import vn.eid.card.cccd.QrText;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.screen.desk.CardPort;
import vn.eid.kiosk.station.card.CardClaims.Claimant;
import vn.eid.kiosk.station.card.CardOutcome;

/** Lends the reader and the scanner to the screens of the services; news come on the FX thread. */
public final class ServiceCards implements CardPort {
    private final Counter counter;
    private final Executor fx;
    private final Map<Watcher, Claimant> claimants = new HashMap<>();

    /** @param fx runs tasks on the FX thread, in order */
    public ServiceCards(Counter counter, Executor fx) {
        this.counter = counter;
        this.fx = fx;
    }

    @Override
    public void claim(Watcher watcher) {
        var claimant = new Hopping(watcher, fx);
        claimants.put(watcher, claimant);
        counter.claims().claim(claimant);
        if (watcher.wantsCards() && counter.reader() instanceof ReaderState.CardPresent present) {
            claimant.placed(present.card());
        }
    }

    @Override
    public void release(Watcher watcher) {
        Optional.ofNullable(claimants.remove(watcher)).ifPresent(counter.claims()::release);
    }

    @Override
    public boolean scanned(String text) {
        return counter.claims().scanned(text);
    }

    @Override
    public void read(CardPresence card, CardInput input, Consumer<CardOutcome> answer) {
        counter.cardLook().read(card, input, outcome -> fx.execute(() -> answer.accept(outcome)));
    }

    @Override
    public Optional<Holder> holder(String code) {
        return QrText.of(code).map(it -> new Holder(it.id().digits(), it.name()));
    }

    /** Tells a screen what readers and scanners tell on threads of their own. */
    private record Hopping(Watcher watcher, Executor fx) implements Claimant {
        @Override
        public boolean wantsCards() {
            return watcher.wantsCards();
        }

        @Override
        public void placed(CardPresence card) {
            fx.execute(() -> watcher.placed(card));
        }

        @Override
        public void lifted() {
            fx.execute(watcher::lifted);
        }

        @Override
        public void scanned(String text) {
            fx.execute(() -> watcher.scanned(text));
        }
    }
}
