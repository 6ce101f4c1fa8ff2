package vn.eid.kiosk.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.document.Verdict;
import vn.eid.card.CardFault;
import vn.eid.card.ReadPhase;
import vn.eid.card.ReadProgress;
import vn.eid.kiosk.enrolment.ConsentProof;
import vn.eid.kiosk.enrolment.EnrolmentEffect;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentFault;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.desk.Desk;
import vn.eid.kiosk.screen.tour.Cast;
import vn.eid.sync.dossier.DossierStatus;

/** A counter whose devices do by themselves what is asked of them, a little later, as devices do. */
public final class LivelyCounter {
    private final FakeCounter counter = new FakeCounter(new Locale("vi"));
    private int reading;
    private int sealed;
    private Optional<ConsentProof> proof = Optional.empty();

    public LivelyCounter() {
        counter.answer = this::answer;
    }

    public Desk desk() {
        return counter.desk();
    }

    /** The real windows over this counter, side by side. */
    public CounterWindows windows() {
        return windows(false);
    }

    /** @param turning one screen for both, turned to the citizen and back */
    public CounterWindows windows(boolean turning) {
        return new CounterWindows(counter.desks(), counter.settings(turning));
    }

    public EnrolmentState state() {
        return counter.session.state();
    }

    /** How many dossiers were sealed. */
    public int sealed() {
        return sealed;
    }

    /** How many papers the sealed dossier holds. */
    public int papers() {
        return proof.map(it -> it.contact().documents().documents().size()).orElse(0);
    }

    /** Whether the citizen's signature lies in it. */
    public boolean signed() {
        return proof.flatMap(it -> it.consent().signature())
                .filter(it -> !it.strokes().isEmpty())
                .isPresent();
    }

    public Cast cast() {
        return new Cast() {
            @Override
            public String account() {
                return "mau.le";
            }

            @Override
            public String supervisor() {
                return Samples.SUPERVISOR.account();
            }

            @Override
            public void secondOfficerElsewhere() {
                counter.approvals.waiting(proof.orElseThrow());
            }

            @Override
            public String secret() {
                return "mat-khau";
            }

            @Override
            public String idNumber() {
                return "001090000017";
            }

            @Override
            public String phone() {
                return "0912345678";
            }

            @Override
            public void presentCard() {
                var service = counter.services.watcher.filter(it -> it.wantsCards());
                service.ifPresentOrElse(it -> it.placed(Samples.CARD), counter::cardPlaced);
            }

            @Override
            public void takeCard() {
                if (counter.session.state() instanceof EnrolmentState.Idle) {
                    counter.services.watcher.ifPresent(it -> it.lifted());
                    return;
                }
                reading++;
                fire(new EnrolmentEvent.Failed(new EnrolmentFault.OfCard(CardFault.CARD_REMOVED)));
            }
        };
    }

    private void answer(EnrolmentEffect effect) {
        if (effect instanceof EnrolmentEffect.ReadChip) {
            int mine = ++reading;
            whileReading(
                    mine,
                    200,
                    () -> fire(new EnrolmentEvent.ChipProgressed(
                            new ReadProgress(ReadPhase.READING_PORTRAIT, 19_200, 30_000))));
            whileReading(mine, 250, () -> fire(new EnrolmentEvent.ChipTextRead(Samples.identity())));
            whileReading(mine, 2_500, counter::read);
        } else if (effect instanceof EnrolmentEffect.StartCamera) {
            later(100, () -> counter.looks(Instruction.Kind.TURN_RIGHT, false));
            later(1_200, () -> counter.looks(Instruction.Kind.HOLD_ON, true));
            later(1_500, () -> counter.portraitTaken(MatchResult.Decision.MATCH, 91));
        } else if (effect instanceof EnrolmentEffect.StartPaperCamera) {
            later(100, counter::looksAtPaper);
            later(
                    600,
                    () -> fire(
                            new EnrolmentEvent.PagesTaken(List.of(Samples.page(1, Verdict.GOOD)), Optional.empty())));
        } else if (effect instanceof EnrolmentEffect.CountPhoneUse it) {
            later(50, () -> fire(new EnrolmentEvent.PhoneUseCounted(it.phone(), 0)));
        } else if (effect instanceof EnrolmentEffect.Seal it) {
            sealed++;
            proof = Optional.of(it.proven());
            later(
                    300,
                    () -> fire(new EnrolmentEvent.DossierSaved(
                            Samples.dossier(Samples.ID.value(), DossierStatus.QUEUED, "NGUYỄN V. T.", 5))));
            later(
                    1_500,
                    () -> fire(new EnrolmentEvent.StatusChanged(
                            Samples.dossier(Samples.ID.value(), DossierStatus.RECEIVED, "NGUYỄN V. T.", 5))));
        }
    }

    /** Unless the card was taken away meanwhile. */
    private void whileReading(int mine, int millis, Runnable work) {
        later(millis, () -> {
            if (mine == reading) {
                work.run();
            }
        });
    }

    private void fire(EnrolmentEvent event) {
        counter.session.fire(event);
    }

    private static void later(int millis, Runnable work) {
        var pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(event -> work.run());
        pause.play();
    }
}
