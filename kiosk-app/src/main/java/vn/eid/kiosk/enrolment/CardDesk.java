package vn.eid.kiosk.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.card.CardException;
import vn.eid.card.CardReaders;
import vn.eid.card.ChipIdentity;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReading;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.EnrolmentEffect.ReadChip;

/** Reads chips on the thread {@code card-io} and judges their holders by the rules of the day. */
public final class CardDesk {
    private static final Logger LOG = LoggerFactory.getLogger(CardDesk.class);

    private final CardReaders readers;
    private final CardKeys keys;
    private final EligibilityRules rules;
    private final Supplier<LocalDate> today;
    private final Desk desk;
    /** Readings that were given up go on to their end, and nobody hears of them. */
    private final AtomicInteger wanted = new AtomicInteger();

    public CardDesk(
            CardReaders readers,
            CardKeys keys,
            EligibilityRules rules,
            Supplier<LocalDate> today,
            Executor cardIo,
            Consumer<EnrolmentEvent> post) {
        this.readers = readers;
        this.keys = keys;
        this.rules = rules;
        this.today = today;
        this.desk = new Desk(cardIo, post);
    }

    void read(ReadChip effect) {
        int reading = wanted.incrementAndGet();
        desk.run(() -> {
            Optional<ChipReadRequest> request = keys.requestFor(effect.input());
            if (request.isEmpty()) {
                tell(reading, new EnrolmentEvent.Failed(keyUnusable()));
            } else {
                read(reading, effect, request.get());
            }
        });
    }

    void cancel() {
        wanted.incrementAndGet();
    }

    private void read(int reading, ReadChip effect, ChipReadRequest request) {
        try {
            ChipReading read = readers.read(effect.card(), request, listener(reading));
            Eligibility eligibility = rules.judge(read.identity(), effect.subject(), today.get());
            tell(reading, new EnrolmentEvent.ChipRead(read, eligibility));
        } catch (CardException failed) {
            LOG.warn("chip not read: {}", failed.getMessage());
            tell(reading, new EnrolmentEvent.Failed(new EnrolmentFault.OfCard(failed.fault())));
        } finally {
            request.keys().forEach(key -> key.close());
        }
    }

    private static EnrolmentFault keyUnusable() {
        return new EnrolmentFault.OfWorkflow(WorkflowFault.KEY_UNUSABLE);
    }

    private ReadListener listener(int reading) {
        return new ReadListener() {
            @Override
            public void progress(ReadProgress progress) {
                tell(reading, new EnrolmentEvent.ChipProgressed(progress));
            }

            @Override
            public void text(ChipIdentity identity) {
                tell(reading, new EnrolmentEvent.ChipTextRead(identity));
            }
        };
    }

    private void tell(int reading, EnrolmentEvent event) {
        if (reading == wanted.get()) {
            desk.post(event);
        }
    }
}
