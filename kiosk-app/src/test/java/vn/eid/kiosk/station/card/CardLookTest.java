package vn.eid.kiosk.station.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.card.CardException;
import vn.eid.card.CardFault;
import vn.eid.card.CardPresence;
import vn.eid.card.CardReaders;
import vn.eid.card.CheckReason;
import vn.eid.card.CheckResult;
import vn.eid.card.ChipReadRequest;
import vn.eid.card.ChipReadRequest.ReadScope;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.card.FileId;
import vn.eid.card.Octets;
import vn.eid.card.ReadListener;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReaderState;
import vn.eid.kiosk.ChipKeys;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.Samples;

class CardLookTest {
    private static final CardPresence CARD = new CardPresence("Reader 1", Octets.ofHex("3B8001"));
    private static final CardInput NUMBER = new CardInput.TypedIdNumber("022090000017");

    private final List<ChipReadRequest> requests = new ArrayList<>();
    private final List<CardOutcome> outcomes = new ArrayList<>();

    private interface Reading {
        ChipReading read() throws CardException;
    }

    private CardOutcome look(Reading reading, CardInput input) {
        var readers = new CardReaders() {
            @Override
            public void watch(Consumer<ReaderState> listener) {
                // nobody watches
            }

            @Override
            public ChipReading read(CardPresence card, ChipReadRequest request, ReadListener listener)
                    throws CardException {
                requests.add(request);
                return reading.read();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        new CardLook(readers, new ChipKeys(), Runnable::run).read(CARD, input, outcomes::add);
        return outcomes.get(0);
    }

    @Test
    @DisplayName("the text alone is read, never the photograph")
    void textAlone() {
        var outcome = look(() -> Samples.reading(Samples.adult()), NUMBER);
        assertThat(outcome).isInstanceOfSatisfying(CardOutcome.Read.class, it -> {
            assertThat(it.card().idNumber()).isEqualTo("022090000017");
            assertThat(it.card().fullName()).isEqualTo("Nguyễn Văn Thử");
            assertThat(it.toString()).doesNotContain("Thử").doesNotContain("022090000017");
        });
        assertThat(requests.get(0).files()).isEqualTo(ReadScope.TEXT_ONLY);
    }

    @Test
    @DisplayName("a chip whose data were altered says nothing")
    void altered() {
        var bad = CheckResult.failed(CheckReason.values()[0]);
        var ok = CheckResult.SUCCESSFUL;
        var verdict = new ChipVerdict(ok, ok, ok, Map.of(FileId.DG13, bad), ok, ok, ok);
        var sample = Samples.reading(Samples.adult());
        var reading = new ChipReading(
                sample.access(),
                sample.files(),
                sample.identity(),
                sample.portrait(),
                verdict,
                sample.findings(),
                sample.statistics());
        assertThat(look(() -> reading, NUMBER)).isInstanceOf(CardOutcome.Disproven.class);
    }

    @Test
    @DisplayName("a fault of the card is told by its name, and digits of no card open nothing")
    void faults() {
        assertThat(look(() -> failing(), NUMBER)).isEqualTo(new CardOutcome.Failed(CardFault.WRONG_KEY));
        outcomes.clear();
        requests.clear();
        assertThat(look(() -> Samples.reading(Samples.adult()), new CardInput.TypedCan("12")))
                .isEqualTo(new CardOutcome.KeyUnusable());
        assertThat(requests).isEmpty();
    }

    private static ChipReading failing() throws CardException {
        throw new CardException(CardFault.WRONG_KEY, ReadPhase.ACCESS, OptionalInt.empty(), "test");
    }
}
