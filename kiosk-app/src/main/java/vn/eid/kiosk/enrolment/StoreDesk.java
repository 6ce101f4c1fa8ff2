package vn.eid.kiosk.enrolment;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.enrolment.EnrolmentEffect.CountPhoneUse;
import vn.eid.kiosk.enrolment.EnrolmentEffect.LookUpCitizen;
import vn.eid.kiosk.enrolment.EnrolmentEffect.OpenRedo;
import vn.eid.kiosk.enrolment.EnrolmentEffect.Record;
import vn.eid.sync.audit.AuditLog;
import vn.eid.sync.dossier.Dossier;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.RejectionReason;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.DossierSealer;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueuedDossier;

/** Everything that is written: drafts, sealed dossiers, audit, on the thread {@code queue-io}, which nobody interrupts. */
public final class StoreDesk {
    private static final Logger LOG = LoggerFactory.getLogger(StoreDesk.class);

    private static final Set<DossierStatus> UNDER_WAY =
            EnumSet.of(DossierStatus.QUEUED, DossierStatus.UPLOADING, DossierStatus.RECEIVED, DossierStatus.CHECKING);
    private static final Set<DossierStatus> DONE = EnumSet.of(DossierStatus.APPROVED, DossierStatus.ACTIVATED);

    private final Stores stores;
    private final DossierAssembler assembler;
    private final boolean keepForRedo;
    private final Desk desk;
    private Optional<Place> lastPlace = Optional.empty();

    /**
     * @param keepForRedo whether the encrypted draft of a sealed dossier stays until the ministry has accepted it
     */
    public StoreDesk(
            Stores stores,
            DossierAssembler assembler,
            boolean keepForRedo,
            Executor queueIo,
            Consumer<EnrolmentEvent> post) {
        this.stores = stores;
        this.assembler = assembler;
        this.keepForRedo = keepForRedo;
        this.desk = new Desk(queueIo, post);
    }

    /** The ports of the store. */
    public record Stores(DraftKeeper drafts, DossierSealer sealer, DossierQueue queue, AuditLog audit) {}

    void keep(EnrolmentState.UnderWay state, EffectSink.KeepListener done) {
        desk.run(
                () -> {
                    try {
                        stores.drafts().keep(Draft.of(state));
                    } catch (QueueException failed) {
                        LOG.error("draft not kept: {}", failed.getMessage());
                        done.failed(fault(failed));
                        return;
                    }
                    done.kept();
                    recordStep(state);
                },
                done::failed);
    }

    /** One entry for each step that an enrolment comes to, also when it comes back; the step's result is safe by then. */
    private void recordStep(EnrolmentState.UnderWay state) {
        var here = new Place(state.start().id(), state.step());
        if (lastPlace.equals(Optional.of(here))) {
            return;
        }
        lastPlace = Optional.of(here);
        tryNow(() -> stores.audit()
                .append(
                        "step",
                        state.start().officer().account(),
                        Map.of("dossier", here.id().value(), "step", here.step().name())));
    }

    private record Place(DossierId id, Step step) {}

    void seal(ConsentProof proven) {
        tryTo(() -> {
            Dossier dossier = assembler.assemble(proven);
            QueuedDossier queued = stores.queue().add(stores.sealer().seal(dossier), dossier.previous());
            settleDrafts(dossier);
            desk.post(new EnrolmentEvent.DossierSaved(queued));
        });
    }

    /** The dossier is safe by now: a draft that cannot be tidied up must not make it look lost. */
    private void settleDrafts(Dossier dossier) {
        try {
            if (keepForRedo) {
                stores.drafts().sealed(dossier.id());
            } else {
                stores.drafts().erase(dossier.id());
            }
            if (dossier.previous().isPresent()) {
                stores.drafts().erase(dossier.previous().get());
            }
        } catch (QueueException failed) {
            LOG.warn("draft of {} not settled: {}", dossier.id(), failed.getMessage());
        }
    }

    void erase(DossierId id) {
        tryTo(() -> stores.drafts().erase(id));
    }

    void record(Record entry) {
        tryTo(() -> stores.audit().append(entry.event(), entry.actor(), entry.details()));
    }

    void countPhoneUse(CountPhoneUse effect) {
        tryTo(() -> desk.post(new EnrolmentEvent.PhoneUseCounted(
                effect.phone(), stores.queue().countOthersWithPhone(effect.phone(), effect.personalIdNumber()))));
    }

    /** What lies here of a citizen; {@code ministry} is asked next. */
    void lookUp(LookUpCitizen effect, BiConsumer<String, Standing> ministry) {
        tryTo(() -> {
            Standing here = here(stores.queue().findByIdNumber(effect.personalIdNumber()), effect.previous());
            desk.post(new EnrolmentEvent.StandingKnown(effect.personalIdNumber(), here));
            ministry.accept(effect.personalIdNumber(), here);
        });
    }

    private static Standing here(List<QueuedDossier> dossiers, Optional<DossierId> previous) {
        boolean underWay = dossiers.stream()
                .filter(it -> previous.filter(it.id()::equals).isEmpty())
                .anyMatch(it -> UNDER_WAY.contains(it.status()));
        boolean done = dossiers.stream().anyMatch(it -> DONE.contains(it.status()));
        return new Standing(done ? Standing.Account.LEVEL_2 : Standing.Account.NOT_ASKED, underWay);
    }

    void open(DossierId id) {
        tryTo(() -> desk.post(draft(id)
                .<EnrolmentEvent>map(it -> new EnrolmentEvent.DraftOpened(it.state()))
                .orElseGet(StoreDesk::unreadable)));
    }

    /** The step that the ministry named, with everything else as it was. */
    void redo(OpenRedo effect) {
        tryTo(() -> {
            Step step = stores.queue()
                    .find(effect.rejected())
                    .flatMap(QueuedDossier::rejection)
                    .map(RejectionReason::step)
                    .map(StoreDesk::step)
                    .orElse(Step.CARD);
            var start = new Start(
                    effect.ticket().id(), effect.officer(), effect.ticket().at(), Optional.of(effect.rejected()));
            desk.post(draft(effect.rejected())
                    .<EnrolmentEvent>map(it -> new EnrolmentEvent.DraftOpened(it.redo(step, start)))
                    .orElseGet(
                            () -> new EnrolmentEvent.DraftOpened(new Draft(Step.CARD, start, Kept.NOTHING).state())));
        });
    }

    private Optional<Draft> draft(DossierId id) throws QueueException {
        try {
            return stores.drafts().open(id);
        } catch (IOException | IllegalArgumentException broken) {
            LOG.error("draft of {} is unreadable: {}", id, broken.getClass().getName());
            return Optional.empty();
        }
    }

    private static EnrolmentEvent unreadable() {
        return new EnrolmentEvent.Failed(new EnrolmentFault.OfWorkflow(WorkflowFault.DRAFT_UNREADABLE));
    }

    private static Step step(RejectionReason.Step named) {
        return switch (named) {
            case CARD, NONE -> Step.CARD;
            case IDENTITY -> Step.IDENTITY;
            case PORTRAIT -> Step.PORTRAIT;
            case DOCUMENTS -> Step.DOCUMENTS;
            case CONTACT -> Step.CONTACT;
            case CONSENT -> Step.CONSENT;
        };
    }

    private void tryTo(Work work) {
        desk.run(() -> tryNow(work));
    }

    private void tryNow(Work work) {
        try {
            work.run();
        } catch (QueueException failed) {
            LOG.error("not stored: {}", failed.getMessage());
            desk.post(new EnrolmentEvent.Failed(fault(failed)));
        }
    }

    private static EnrolmentFault fault(QueueException failed) {
        return new EnrolmentFault.OfQueue(failed.fault());
    }

    private interface Work {
        void run() throws QueueException;
    }
}
