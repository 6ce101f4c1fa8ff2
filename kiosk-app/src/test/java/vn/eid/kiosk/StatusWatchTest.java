package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.EnrolmentEvent;
import vn.eid.kiosk.enrolment.EnrolmentState;
import vn.eid.kiosk.screen.ModelStage;
import vn.eid.kiosk.screen.review.SavedViewModel;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.SealedDossier;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("The status of a dossier that was just saved")
class StatusWatchTest {
    private final ModelStage stage = ModelStage.atSaved();
    private final SavedViewModel screen = new SavedViewModel(stage.desk());
    private final OneRow queue = new OneRow();
    private final List<EnrolmentEvent> posted = new ArrayList<>();
    private final StatusWatch watch = new StatusWatch(queue, Runnable::run, event -> {
        posted.add(event);
        stage.fire(event);
    });

    @BeforeEach
    void save() {
        queue.row = ((EnrolmentState.Saved) stage.state()).dossier();
        stage.follow(screen);
        stage.desk().session().observe(watch);
    }

    @Test
    @DisplayName("moves on the screen as the queue moves, and each change is told once")
    void moves() {
        assertThat(screen.shownProperty().get().status()).isEqualTo("Chờ gửi");
        watch.look();
        assertThat(posted).isEmpty();
        queue.row = with(DossierStatus.CHECKING);
        watch.look();
        watch.look();
        assertThat(posted).hasSize(1);
        assertThat(screen.shownProperty().get().status()).isEqualTo("Đang kiểm tra");
        queue.row = with(DossierStatus.APPROVED);
        watch.look();
        assertThat(screen.shownProperty().get().status()).isEqualTo("Đã phê duyệt");
    }

    @Test
    @DisplayName("is not asked for any more once the next citizen is called")
    void endsWithTheScreen() {
        stage.fire(new EnrolmentEvent.NextCitizen());
        queue.row = with(DossierStatus.APPROVED);
        watch.look();
        assertThat(queue.asked).isZero();
        assertThat(stage.state()).isInstanceOf(EnrolmentState.Idle.class);
    }

    @Test
    @DisplayName("stays as it was while the queue cannot be asked")
    void queueFails() {
        queue.broken = true;
        watch.look();
        assertThat(posted).isEmpty();
        assertThat(screen.shownProperty().get().status()).isEqualTo("Chờ gửi");
    }

    private QueuedDossier with(DossierStatus status) {
        var was = queue.row;
        return new QueuedDossier(
                was.id(),
                status,
                was.statusSince(),
                was.sha256(),
                was.size(),
                was.maskedName(),
                was.captor(),
                was.sealedAt(),
                was.receiptNumber(),
                was.dueDate(),
                was.attempts(),
                was.nextAttempt(),
                was.lastError(),
                was.rejection(),
                was.previous(),
                was.version() + 1);
    }

    /** A queue with one dossier in it. */
    private static final class OneRow implements DossierQueue {
        private QueuedDossier row;
        private boolean broken;
        private int asked;

        @Override
        public QueuedDossier add(SealedDossier dossier, Optional<DossierId> previous) {
            return row;
        }

        @Override
        public Optional<QueuedDossier> find(DossierId id) throws QueueException {
            asked++;
            if (broken) {
                throw new QueueException(QueueFault.UNAVAILABLE, "test");
            }
            return Optional.of(row).filter(it -> it.id().equals(id));
        }

        @Override
        public List<QueuedDossier> list(QueueFilter filter) {
            return List.of(row);
        }

        @Override
        public List<QueuedDossier> findByIdNumber(String personalIdNumber) {
            return List.of();
        }

        @Override
        public int countOthersWithPhone(String phone, String personalIdNumber) {
            return 0;
        }

        @Override
        public Map<DossierStatus, Long> counts() {
            return Map.of(row.status(), 1L);
        }

        @Override
        public void close() {}
    }
}
