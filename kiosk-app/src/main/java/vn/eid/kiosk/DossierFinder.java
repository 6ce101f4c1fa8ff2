package vn.eid.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.kiosk.screen.desk.DossierPage;
import vn.eid.kiosk.screen.desk.DossierSearch;
import vn.eid.kiosk.screen.text.PlainWords;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.DossierQueue;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFilter;
import vn.eid.sync.queue.QueuedDossier;

/**
 * Looks through the whole queue page by page. Each page is a task of its own on {@code queue-io}, so that a draft is never
 * kept waiting by a search; a newer search ends an older one.
 */
final class DossierFinder {
    private static final Logger LOG = LoggerFactory.getLogger(DossierFinder.class);
    /** Rows on the window at once. */
    static final int PAGE = 50;

    private static final int SLICE = 200;

    private final DossierQueue queue;
    private final Executor queueIo;
    private final Executor fx;
    private final AtomicInteger newest = new AtomicInteger();

    DossierFinder(DossierQueue queue, Executor queueIo, Executor fx) {
        this.queue = queue;
        this.queueIo = queueIo;
        this.fx = fx;
    }

    void find(DossierSearch search, Consumer<DossierPage> answer) {
        var looking = new Looking(search, answer, newest.incrementAndGet());
        queueIo.execute(looking::begin);
    }

    /** One search on its way through the queue. */
    private final class Looking {
        private final DossierSearch search;
        private final Consumer<DossierPage> answer;
        private final int number;
        private final String words;
        private final List<QueuedDossier> found = new ArrayList<>();

        Looking(DossierSearch search, Consumer<DossierPage> answer, int number) {
            this.search = search;
            this.answer = answer;
            this.number = number;
            this.words = PlainWords.of(search.words());
        }

        /** A whole identity number is looked up by its hash; everything else by reading on. */
        void begin() {
            String digits = search.words().replaceAll("\\s+", "");
            if (digits.matches("\\d{12}")) {
                tryTo(() -> {
                    queue.findByIdNumber(digits).stream().filter(this::chosen).forEach(found::add);
                    tell(false);
                });
            } else {
                slice(search.after());
            }
        }

        private void slice(Optional<DossierId> after) {
            if (number != newest.get()) {
                return;
            }
            tryTo(() -> {
                List<QueuedDossier> rows = queue.list(new QueueFilter(search.statuses(), after, SLICE));
                for (QueuedDossier row : rows) {
                    if (chosen(row) && matches(row)) {
                        found.add(row);
                        if (found.size() > PAGE) {
                            break;
                        }
                    }
                }
                if (found.size() > PAGE || rows.size() < SLICE) {
                    tell(found.size() > PAGE);
                } else {
                    DossierId last = rows.get(rows.size() - 1).id();
                    queueIo.execute(() -> slice(Optional.of(last)));
                }
            });
        }

        private boolean chosen(QueuedDossier row) {
            return search.statuses().contains(row.status())
                    && search.captor().filter(it -> !it.equals(row.captor())).isEmpty();
        }

        private boolean matches(QueuedDossier row) {
            return words.isEmpty()
                    || row.id().value().toLowerCase(Locale.ROOT).contains(words)
                    || PlainWords.of(row.maskedName()).contains(words);
        }

        private void tell(boolean more) {
            var page = new DossierPage(found.subList(0, Math.min(PAGE, found.size())), more);
            fx.execute(() -> {
                if (number == newest.get()) {
                    answer.accept(page);
                }
            });
        }

        private void tryTo(Work work) {
            try {
                work.run();
            } catch (QueueException trouble) {
                LOG.warn("the queue could not be searched: {}", trouble.getMessage());
                tell(false);
            }
        }
    }

    private interface Work {
        void run() throws QueueException;
    }
}
