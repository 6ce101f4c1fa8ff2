package vn.eid.kiosk;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.screen.desk.LookupPort;
import vn.eid.kiosk.station.selfservice.LookupAnswer;
import vn.eid.kiosk.station.selfservice.LookupRequest;
import vn.eid.kiosk.station.selfservice.SelfService;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueException;

/** Asks the store on {@code queue-io} and answers on the FX thread. */
final class ServiceLookups implements LookupPort {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLookups.class);

    private final SelfService selfService;
    private final DossierQueue queue;
    private final Executor queueIo;
    private final Executor fx;

    ServiceLookups(SelfService selfService, DossierQueue queue, Executor queueIo, Executor fx) {
        this.selfService = selfService;
        this.queue = queue;
        this.queueIo = queueIo;
        this.fx = fx;
    }

    @Override
    public void lookUp(LookupRequest request, Consumer<LookupAnswer> answer) {
        queueIo.execute(() -> {
            LookupAnswer found = selfService.answer(request);
            fx.execute(() -> answer.accept(found));
        });
    }

    @Override
    public void phoneUsers(String phone, String idNumber, Consumer<Optional<Integer>> answer) {
        queueIo.execute(() -> {
            Optional<Integer> users = users(phone, idNumber);
            fx.execute(() -> answer.accept(users));
        });
    }

    private Optional<Integer> users(String phone, String idNumber) {
        try {
            return Optional.of(queue.countOthersWithPhone(phone, idNumber));
        } catch (QueueException trouble) {
            LOG.warn("a phone number's use could not be counted: {}", trouble.fault());
            return Optional.empty();
        }
    }
}
