package vn.eid.kiosk.simulator;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.eid.card.simulator.lds.Citizen;
import vn.eid.card.simulator.lds.Citizens;
import vn.eid.kiosk.enrolment.CardInput;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.FaultTexts;
import vn.eid.kiosk.enrolment.Step;
import vn.eid.kiosk.message.FaultText;
import vn.eid.kiosk.message.OfficerMessages;
import vn.eid.kiosk.simulator.ScriptedOfficer.Outcome;
import vn.eid.sync.agent.AgentStatus;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/** Enrols citizens one after the other without windows, and waits for the ministry's answer to each. */
final class HeadlessDemo {
    private static final Duration ENROLMENT_LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final TrainingStation station;
    private final boolean ownReader;
    private final int firstCitizen;
    private final Duration patience;
    private final Clock clock;
    private final OfficerMessages messages;
    private final PrintWriter progress;

    /**
     * @param ownReader whether the built-in reader is used, on which this program puts the cards
     * @param patience with the ministry: after so long the next citizen comes, whatever became of the dossier
     * @param progress takes a line for each step
     */
    HeadlessDemo(
            TrainingStation station,
            boolean ownReader,
            int firstCitizen,
            Duration patience,
            Clock clock,
            OfficerMessages messages,
            PrintWriter progress) {
        this.station = station;
        this.ownReader = ownReader;
        this.firstCitizen = firstCitizen;
        this.patience = patience;
        this.clock = clock;
        this.messages = messages;
        this.progress = progress;
    }

    /**
     * One enrolment.
     *
     * @param id empty when no dossier came about
     * @param status last status seen; empty when no dossier came about
     * @param problem why it is not approved, for people; empty text when it is
     * @param millis of each step, and {@code ministry} from saved to approved
     */
    record Result(
            int number,
            Optional<DossierId> id,
            Optional<DossierStatus> status,
            String problem,
            Map<Step, Long> millis,
            long ministryMillis) {
        boolean approved() {
            return status.filter(it -> it == DossierStatus.APPROVED || it == DossierStatus.ACTIVATED)
                    .isPresent();
        }

        /** Sealed here, and not known to have arrived at the ministry. */
        boolean undelivered() {
            return status.filter(it -> it == DossierStatus.QUEUED || it == DossierStatus.UPLOADING)
                    .isPresent();
        }
    }

    List<Result> run(int count) throws InterruptedException {
        var results = new ArrayList<Result>();
        for (int i = 1; i <= count; i++) {
            progress.printf("Hồ sơ %d/%d · dossier %d of %d%n", i, count, i, count);
            progress.flush();
            results.add(one(i, ownReader ? firstCitizen + i - 1 : firstCitizen));
        }
        return results;
    }

    private Result one(int number, int citizenNumber) throws InterruptedException {
        var session = station.counter().session();
        var times = new StepTimes(System::nanoTime, (step, millis) -> {
            progress.printf("  %d %-10s %6d ms%n", step.number(), step.name().toLowerCase(Locale.ROOT), millis);
            progress.flush();
        });
        var script = new ScriptedOfficer(session, clock, citizen(citizenNumber));
        station.threads().session().execute(() -> {
            session.observe(times);
            session.observe(script);
        });
        Outcome outcome = await(script);
        Result result = outcome instanceof Outcome.Saved saved
                ? followed(number, saved.dossier().id(), times)
                : new Result(number, Optional.empty(), Optional.empty(), describe(outcome), times.millis(), 0);
        station.threads().session().execute(() -> {
            session.forget(script);
            session.forget(times);
            session.fire(
                    outcome instanceof Outcome.Saved
                            ? new EnrolmentEvent.NextCitizen()
                            : new EnrolmentEvent.PutAside());
        });
        if (ownReader) {
            station.takeCard();
        }
        return result;
    }

    private static Outcome await(ScriptedOfficer script) throws InterruptedException {
        try {
            return script.outcome().get(ENROLMENT_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            return new Outcome.NotEligible("TIMEOUT");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("the script broke", broken);
        }
    }

    private Result followed(int number, DossierId id, StepTimes times) throws InterruptedException {
        station.line().agent().wake();
        long saved = System.nanoTime();
        Optional<QueuedDossier> row = find(id);
        while (row.map(QueuedDossier::status).filter(HeadlessDemo::decided).isEmpty()
                && System.nanoTime() - saved < patience.toNanos()) {
            Thread.sleep(LOOK.toMillis());
            row = find(id);
        }
        long ministry = (System.nanoTime() - saved) / 1_000_000;
        var result = new Result(
                number,
                Optional.of(id),
                row.map(QueuedDossier::status),
                row.map(this::why).orElse("?"),
                times.millis(),
                ministry);
        progress.printf(
                "  → %s %s %6d ms%n", id, result.status().map(Enum::name).orElse("?"), ministry);
        progress.flush();
        return result;
    }

    private Optional<QueuedDossier> find(DossierId id) {
        try {
            return station.store().queue().find(id);
        } catch (QueueException failed) {
            progress.println("  " + messages.of(failed.fault()).title());
            return Optional.empty();
        }
    }

    private static boolean decided(DossierStatus status) {
        return switch (status) {
            case APPROVED, ACTIVATED, REJECTED, PARKED -> true;
            case QUEUED, UPLOADING, RECEIVED, CHECKING -> false;
        };
    }

    private String why(QueuedDossier row) {
        if (row.rejection().isPresent()) {
            return row.rejection().get().code() + ": " + row.rejection().get().text();
        }
        return row.lastError()
                .or(this::lineTrouble)
                .map(code -> messages.ofGateway(code)
                        .map(text -> text.title() + ". " + text.cause() + " → " + text.action())
                        .orElse(code))
                .orElse("");
    }

    /** What keeps the agent from sending: a dossier that waits behind another has no error of its own. */
    private Optional<String> lineTrouble() {
        try {
            return station.line().agent().status().lastError().map(AgentStatus.LastError::code);
        } catch (QueueException unread) {
            return Optional.of(unread.fault().name());
        }
    }

    private String describe(Outcome outcome) {
        if (outcome instanceof Outcome.Stopped stopped) {
            FaultText text = FaultTexts.of(stopped.fault(), messages);
            return text.title() + ". " + text.cause() + " → " + text.action();
        }
        if (outcome instanceof Outcome.Stuck stuck) {
            return stuck.reason() + " (" + stuck.event().getClass().getSimpleName() + ")";
        }
        return outcome instanceof Outcome.NotEligible it ? it.reason() : "";
    }

    private ScriptedOfficer.Citizen citizen(int number) {
        Citizen citizen = Citizens.number(number);
        String phone = String.format("+8491%07d", 2_000_000 + number);
        return new ScriptedOfficer.Citizen() {
            @Override
            public CardInput key() {
                return new CardInput.TypedIdNumber(citizen.personalId());
            }

            @Override
            public String phone() {
                return phone;
            }

            @Override
            public String idNumber() {
                return citizen.personalId();
            }

            @Override
            public Optional<String> code() {
                return station.ministry().flatMap(it -> it.ministry().codes().newest(phone));
            }

            @Override
            public void presentCard() {
                if (ownReader) {
                    station.present(number);
                }
            }
        };
    }
}
