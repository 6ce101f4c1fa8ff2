package vn.eid.kiosk.station.card;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.card.CardException;
import vn.eid.card.CardPresence;
import vn.eid.card.CardReaders;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.ReadListener;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.CardKeys;

/** Reads the text of a card and its proof, without the photograph, on the thread {@code card-io}. */
public final class CardLook {
    private static final Logger LOG = LoggerFactory.getLogger(CardLook.class);

    private final CardReaders readers;
    private final CardKeys keys;
    private final Executor cardIo;

    public CardLook(CardReaders readers, CardKeys keys, Executor cardIo) {
        this.readers = readers;
        this.keys = keys;
        this.cardIo = cardIo;
    }

    /** @param answer told on {@code card-io} */
    public void read(CardPresence card, CardInput input, Consumer<CardOutcome> answer) {
        cardIo.execute(() -> answer.accept(read(card, input)));
    }

    private CardOutcome read(CardPresence card, CardInput input) {
        Optional<ChipReadRequest> whole = keys.requestFor(input);
        if (whole.isEmpty()) {
            return new CardOutcome.KeyUnusable();
        }
        var request = new ChipReadRequest(
                whole.get().keys(), whole.get().expectedId(), whole.get().qrText(), ReadScope.TEXT_ONLY);
        try {
            return judged(readers.read(card, request, ReadListener.NONE));
        } catch (CardException failed) {
            LOG.warn("card not looked at: {}", failed.getMessage());
            return new CardOutcome.Failed(failed.fault());
        } finally {
            request.keys().forEach(key -> key.close());
        }
    }

    private static CardOutcome judged(ChipReading reading) {
        return reading.verdict().overall() == ChipVerdict.Proof.DISPROVEN
                ? new CardOutcome.Disproven()
                : new CardOutcome.Read(CardText.of(reading));
    }
}
