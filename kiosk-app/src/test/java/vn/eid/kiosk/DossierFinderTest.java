package vn.eid.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.kiosk.enrolment.Samples;
import vn.eid.kiosk.screen.desk.DossierPage;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.dossier.DossierStatus;
import vn.eid.sync.dossier.SealedDossier;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;

@DisplayName("The search among all dossiers")
class DossierFinderTest {
    private static final Set<DossierStatus> ALL = EnumSet.allOf(DossierStatus.class);

    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private final ListedQueue queue = new ListedQueue();
    private final List<DossierPage> answers = new ArrayList<>();
    private final DossierFinder finder = new DossierFinder(queue, tasks::add, Runnable::run);

    @Test
    @DisplayName("shows the newest fifty, and the next fifty behind the last of them")
    void pages() {
        queue.fill(120, "N*** V*** THỬ");
        find("", Optional.empty());
        assertThat(answers.get(0).dossiers()).hasSize(50);
        assertThat(answers.get(0).more()).isTrue();
        find("", Optional.of(answers.get(0).dossiers().get(49).id()));
        find("", Optional.of(answers.get(1).dossiers().get(49).id()));
        assertThat(answers.get(2).dossiers()).hasSize(20);
        assertThat(answers.get(2).more()).isFalse();
        assertThat(answers.stream()
                        .flatMap(it -> it.dossiers().stream())
                        .map(QueuedDossier::id)
                        .distinct())
                .hasSize(120);
    }

    @Test
    @DisplayName("finds a name far behind the rows that are shown, typed without marks and in small letters")
    void farBehind() {
        queue.fill(1_000, "N*** V*** THỬ");
        queue.add(-1, "T*** T*** ĐƯỢC");
        int slices = find("duoc", Optional.empty());
        assertThat(answers.get(0).dossiers())
                .extracting(QueuedDossier::maskedName)
                .containsExactly("T*** T*** ĐƯỢC");
        assertThat(slices).as("tasks between which a draft can be written").isGreaterThan(4);
    }

    @Test
    @DisplayName("looks a whole identity number up by its hash, and filters by officer")
    void numbersAndOfficers() {
        queue.fill(10, "N*** V*** THỬ");
        queue.byIdNumber = Map.of("022090000017", List.of(queue.rows.get(3)));
        find("022 0 90 000017", Optional.empty());
        assertThat(answers.get(0).dossiers()).containsExactly(queue.rows.get(3));
        finder.find(new DossierSearch("", ALL, Optional.of("minh"), Optional.empty()), answers::add);
        run();
        assertThat(answers.get(1).dossiers()).isEmpty();
    }

    @Test
    @DisplayName("ends when a newer search begins")
    void newerSearch() {
        queue.fill(1_000, "N*** V*** THỬ");
        finder.find(new DossierSearch("khong co", ALL, Optional.empty(), Optional.empty()), answers::add);
        tasks.poll().run();
        finder.find(new DossierSearch("thu", ALL, Optional.empty(), Optional.empty()), answers::add);
        run();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0).dossiers()).hasSize(50);
    }

    private int find(String words, Optional<DossierId> after) {
        finder.find(new DossierSearch(words, ALL, Optional.empty(), after), answers::add);
        return run();
    }

    private int run() {
        int done = 0;
        while (!tasks.isEmpty()) {
            tasks.poll().run();
            done++;
        }
        return done;
    }

    /** Pages as the database gives them, newest first. */
    private static final class ListedQueue implements DossierQueue {
        private final List<QueuedDossier> rows = new ArrayList<>();
        private Map<String, List<QueuedDossier>> byIdNumber = Map.of();

        void fill(int count, String name) {
            for (int i = 0; i < count; i++) {
                add(i, name);
            }
        }

        void add(int second, String name) {
            var id = new DossierId(String.format("QN04-261120-%06d", second + 1));
            var like = Samples.queued(id, DossierStatus.QUEUED);
            rows.add(new QueuedDossier(
                    id,
                    like.status(),
                    like.statusSince(),
                    like.sha256(),
                    like.size(),
                    name,
                    like.captor(),
                    like.sealedAt().plusSeconds(second),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    1));
            rows.sort(Comparator.comparing(QueuedDossier::sealedAt).reversed());
        }

        @Override
        public List<QueuedDossier> list(QueueFilter filter) {
            int from = filter.after()
                    .map(after -> rows.stream().map(QueuedDossier::id).toList().indexOf(after) + 1)
                    .orElse(0);
            return rows.subList(from, Math.min(rows.size(), from + filter.limit()));
        }

        @Override
        public List<QueuedDossier> findByIdNumber(String personalIdNumber) {
            return byIdNumber.getOrDefault(personalIdNumber, List.of());
        }

        @Override
        public QueuedDossier add(SealedDossier dossier, Optional<DossierId> previous) {
            throw new AssertionError("a search adds nothing");
        }

        @Override
        public Optional<QueuedDossier> find(DossierId id) {
            return rows.stream().filter(it -> it.id().equals(id)).findFirst();
        }

        @Override
        public int countOthersWithPhone(String phone, String personalIdNumber) {
            return 0;
        }

        @Override
        public Map<DossierStatus, Long> counts() {
            return Map.of();
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
