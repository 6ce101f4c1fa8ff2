package vn.eid.kiosk.station.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.eid.sync.queue.Visit;
import vn.eid.sync.queue.Visit.Status;

/**
 * The visits of a day seen as a line. A booked citizen who comes in time is called at the booked time, one who comes too
 * late or without a booking when they came; so nobody gains by coming early, and an empty counter still calls whoever is
 * there. Pure.
 */
public final class TodaysLine {
    private final List<Visit> visits;
    private final Instant now;
    private final LineRules rules;
    private final String counter;

    /** @param counter that looks at the line */
    public TodaysLine(List<Visit> visits, Instant now, LineRules rules, String counter) {
        this.visits = List.copyOf(visits);
        this.now = now;
        this.rules = rules;
        this.counter = counter;
    }

    /** Who waits, in the order of calling. */
    public List<Visit> waiting() {
        return visits.stream()
                .filter(it -> it.status() == Status.WAITING)
                .sorted(Comparator.comparing(this::turn)
                        .thenComparing(it -> it.ticket().orElse(0)))
                .toList();
    }

    private Instant turn(Visit visit) {
        Instant arrived = visit.arrivedAt().orElse(now);
        return visit.bookedFor()
                .filter(booked -> !arrived.isAfter(booked.plus(rules.grace())))
                .orElse(arrived);
    }

    /** Whoever is to be called now. */
    public Optional<Visit> next() {
        return waiting().stream().findFirst();
    }

    /** Who is at this counter or on the way to it. */
    public Optional<Visit> calledNow() {
        return visits.stream()
                .filter(it -> it.status() == Status.CALLED && it.counter().equals(Optional.of(counter)))
                .max(Comparator.comparing(it -> it.calledAt().orElse(Instant.EPOCH)));
    }

    /** Who is still to come, the earliest first. */
    public List<Visit> expected() {
        return ordered(Status.EXPECTED).filter(it -> !late(it)).toList();
    }

    /** Who should have come and has not: to be marked, or still to be awaited. */
    public List<Visit> overdue() {
        return ordered(Status.EXPECTED).filter(this::late).toList();
    }

    private Stream<Visit> ordered(Status status) {
        return visits.stream()
                .filter(it -> it.status() == status)
                .sorted(Comparator.comparing(it -> it.bookedFor().orElse(Instant.MAX)));
    }

    private boolean late(Visit visit) {
        return visit.bookedFor()
                .filter(booked -> now.isAfter(booked.plus(rules.grace())))
                .isPresent();
    }

    /** Visits that are over, the newest first. */
    public List<Visit> over() {
        return visits.stream()
                .filter(it -> it.status().over())
                .sorted(Comparator.comparing((Visit it) -> it.endedAt().orElse(Instant.EPOCH))
                        .reversed())
                .toList();
    }

    /** How long somebody has waited, or did until called. */
    public Duration waited(Visit visit) {
        Instant end = visit.calledAt().or(visit::endedAt).orElse(now);
        return visit.arrivedAt()
                .map(arrived -> Duration.between(arrived, end))
                .filter(it -> !it.isNegative())
                .orElse(Duration.ZERO);
    }

    /** The mean time between arrival and call today; empty before the first call. */
    public Optional<Duration> meanWait() {
        return mean(visits.stream()
                .filter(it -> it.calledAt().isPresent() && it.arrivedAt().isPresent())
                .map(this::waited)
                .toList());
    }

    /** What one citizen takes today. */
    Duration service() {
        return mean(visits.stream()
                        .filter(it ->
                                it.status() == Status.SERVED && it.calledAt().isPresent())
                        .sorted(Comparator.comparing((Visit it) -> it.endedAt().orElse(Instant.EPOCH))
                                .reversed())
                        .limit(rules.samples())
                        .map(it -> Duration.between(
                                it.calledAt().orElseThrow(), it.endedAt().orElse(now)))
                        .toList())
                .orElse(rules.usualService());
    }

    private static Optional<Duration> mean(List<Duration> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(all.size()));
    }

    /** How long the citizen at this place of {@link #waiting()} will wait, 0 for the next one. */
    public Duration expectedWait(int place) {
        long counters = Math.max(
                1,
                visits.stream()
                        .filter(it -> it.status() == Status.CALLED)
                        .flatMap(it -> it.counter().stream())
                        .distinct()
                        .count());
        return service().multipliedBy(place).dividedBy(counters);
    }
}
