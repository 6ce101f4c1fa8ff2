package vn.eid.kiosk.simulator.bench;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.card.CardExpiry;
import vn.eid.card.ChipVerdict;
import vn.eid.card.PartialDate;
import vn.eid.kiosk.StationServices;
import vn.eid.kiosk.station.WorkingDays;
import vn.eid.kiosk.station.card.CardText;
import vn.eid.kiosk.station.selfservice.Attempts;
import vn.eid.kiosk.station.selfservice.LegalLimit;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.LookupRequest;
import vn.eid.kiosk.station.selfservice.SelfService;
import vn.eid.sync.station.CounterStore;

/**
 * How long a citizen waits after the chip's text was read: look-up, legal limit and durable audit entry, on an open store
 * however full. Part of {@code bench station}.
 */
public final class SelfServiceMeasure {
    private static final double GOAL_MILLIS = 1_000;

    private final SelfService service;

    /** @param store that holds the dossiers to be found */
    public SelfServiceMeasure(CounterStore store) {
        var many = new Attempts.Rules(1_000_000, 1_000_000, Duration.ofMinutes(10), 1_000_000, Duration.ofHours(24));
        this.service = new SelfService(
                StationServices.dossiers(store),
                new Attempts(many, new byte[16]),
                new LegalLimit(3, new WorkingDays(Set.of()), ZoneId.of("Asia/Ho_Chi_Minh")),
                store.audit(),
                InstantSource.system());
    }

    /**
     * Measures.
     *
     * @param numbers identity numbers of dossiers in the store
     * @param against how full the store is, in words
     */
    public List<Figure> run(List<String> numbers, String against) throws BenchException {
        return List.of(
                Figure.atMost("station.selfservice.card", slowest(numbers, false), "ms", GOAL_MILLIS, against),
                Figure.atMost("station.selfservice.phone", slowest(numbers, true), "ms", GOAL_MILLIS, against));
    }

    private double slowest(List<String> numbers, boolean byPhone) throws BenchException {
        var millis = new double[numbers.size()];
        for (int i = 0; i < millis.length; i++) {
            var request = byPhone ? new LookupRequest.ByNumbers(numbers.get(i), "0000") : card(numbers.get(i));
            long start = System.nanoTime();
            LookupAnswer answer = service.answer(request);
            millis[i] = (System.nanoTime() - start) / 1e6;
            if (!byPhone && !(answer instanceof LookupAnswer.Whole)) {
                throw new BenchException("hồ sơ không tìm thấy / a dossier was not found");
            }
        }
        return Arrays.stream(millis).max().orElse(0);
    }

    private static LookupRequest card(String idNumber) {
        return new LookupRequest.ByCard(new CardText(
                idNumber,
                "Nguyễn Văn Thử",
                PartialDate.ofYear(1990),
                Optional.empty(),
                new CardExpiry.Indefinite(),
                ChipVerdict.Proof.PROVEN));
    }
}
