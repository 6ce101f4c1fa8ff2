package vn.eid.kiosk.enrolment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.eid.sync.dossier.Consent;
import vn.eid.sync.dossier.Content;
import vn.eid.sync.dossier.DossierId;
import vn.eid.sync.queue.DraftStore;
import vn.eid.sync.queue.QueueException;

/**
 * Writes drafts in parts, and of those only what changed: the chip and the portrait are large, the answer to one question
 * is not. Blocking; one thread.
 */
public final class DraftKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
    private static final String CARD = "chip";
    private static final String PORTRAIT = "portrait";
    private static final String PAPERS = "papers";
    private static final String REST = "state";
    private static final String SEALED = "sealed";

    private final DraftStore store;
    private final DraftCodec codec = new DraftCodec();
    private final Map<String, Object> lastWritten = new HashMap<>();
    private final DraftPages pages = new DraftPages();
    private DossierId current;

    public DraftKeeper(DraftStore store) {
        this.store = store;
    }

    /** Durable when it returns. The small part goes last: it names what the others must hold. */
    public void keep(Draft draft) throws QueueException {
        DossierId id = draft.start().id();
        if (!id.equals(current)) {
            lastWritten.clear();
            current = id;
            pages.opened(store.parts(id));
        }
        Kept kept = draft.kept();
        if (kept.card().isPresent()) {
            put(id, CARD, kept.card().get());
        }
        if (kept.portrait().isPresent()) {
            put(id, PORTRAIT, kept.portrait().get());
        }
        if (kept.papers().isPresent()) {
            keepPapers(id, kept.papers().get());
        }
        put(
                id,
                REST,
                new Rest(
                        draft.step(),
                        draft.start(),
                        kept.answers(),
                        kept.portrait().isPresent(),
                        kept.papers().isPresent(),
                        kept.contact(),
                        kept.consent().map(ConsentProof::consent),
                        kept.finished()));
    }

    /** Empty when there is no such draft. */
    public Optional<Draft> open(DossierId id) throws QueueException, IOException {
        Optional<byte[]> rest = store.get(id, REST);
        return rest.isPresent() ? Optional.of(assemble(id, codec.read(rest.get(), Rest.class))) : Optional.empty();
    }

    private Draft assemble(DossierId id, Rest rest) throws QueueException, IOException {
        Kept kept = new Kept(
                part(id, CARD, CardProof.class),
                rest.answers(),
                rest.portrait() ? part(id, PORTRAIT, Kept.KeptPortrait.class) : Optional.empty(),
                rest.papers() ? papers(id) : Optional.empty(),
                rest.contact(),
                Optional.empty(),
                rest.finished());
        Optional<Consent> consent = rest.consent();
        if (consent.isPresent()) {
            kept = kept.withConsent(new ConsentProof(Course.contact(rest.start(), kept), consent.get()));
        }
        return new Draft(rest.step(), rest.start(), kept);
    }

    /** Enrolments that were not finished, oldest first. */
    public List<DossierId> unfinished() throws QueueException {
        var found = new ArrayList<DossierId>();
        for (DossierId id : store.list()) {
            if (!isSealed(id)) {
                found.add(id);
            }
        }
        return found;
    }

    /** Whether what is left is only the copy from which a rejected step can be redone. */
    public boolean isSealed(DossierId id) throws QueueException {
        return store.parts(id).contains(SEALED);
    }

    /**
     * Enrolments to go on with, newest first. Left out are those in which no chip was read yet, since nothing would be
     * lost with them, and those that cannot be read any more.
     */
    public List<UnfinishedEnrolment> offers() throws QueueException {
        var found = new ArrayList<UnfinishedEnrolment>();
        for (DossierId id : unfinished()) {
            try {
                offer(id).ifPresent(found::add);
            } catch (IOException | IllegalArgumentException broken) {
                LOG.error("draft of {} is unreadable: {}", id, broken.getClass().getName());
            }
        }
        found.sort(Comparator.comparing(UnfinishedEnrolment::begun).reversed());
        return found;
    }

    private Optional<UnfinishedEnrolment> offer(DossierId id) throws QueueException, IOException {
        Optional<byte[]> rest = store.get(id, REST);
        Optional<CardProof> card = part(id, CARD, CardProof.class);
        if (rest.isEmpty() || card.isEmpty()) {
            return Optional.empty();
        }
        Rest known = codec.read(rest.get(), Rest.class);
        String name = card.get().card().reading().identity().fullName().value();
        return Optional.of(UnfinishedEnrolment.of(known.start(), known.step(), name));
    }

    /** The dossier is sealed: what is left is the copy from which a rejected step can be redone. */
    public void sealed(DossierId id) throws QueueException {
        store.put(id, SEALED, new byte[] {1});
    }

    public void erase(DossierId id) throws QueueException {
        store.erase(id);
        if (id.equals(current)) {
            lastWritten.clear();
            pages.opened(List.of());
        }
    }

    /** Pages before the list that names them; those that nothing names any more are emptied afterwards. */
    private void keepPapers(DossierId id, Kept.KeptPapers papers) throws QueueException {
        for (Map.Entry<String, Content> page : DraftPages.contents(papers).entrySet()) {
            if (pages.isNew(page.getKey())) {
                store.put(id, page.getKey(), codec.write(page.getValue()));
                pages.written(page.getKey());
            }
        }
        put(id, PAPERS, DraftPages.list(papers));
        for (String gone : pages.besides(DraftPages.contents(papers).keySet())) {
            store.put(id, gone, new byte[0]);
            pages.emptied(gone);
        }
    }

    private Optional<Kept.KeptPapers> papers(DossierId id) throws QueueException, IOException {
        Optional<DraftPages.Listed> list = part(id, PAPERS, DraftPages.Listed.class);
        if (list.isEmpty()) {
            return Optional.empty();
        }
        var contents = new HashMap<String, Content>();
        for (String page : list.get().pages()) {
            Optional<Content> content = part(id, page, Content.class);
            if (content.isEmpty()) {
                throw new IOException("a page is missing");
            }
            contents.put(page, content.get());
        }
        return Optional.of(list.get().papers(contents));
    }

    private void put(DossierId id, String part, Object content) throws QueueException {
        if (!content.equals(lastWritten.get(part))) {
            store.put(id, part, codec.write(content));
            lastWritten.put(part, content);
        }
    }

    private <T> Optional<T> part(DossierId id, String part, Class<T> type) throws QueueException, IOException {
        Optional<byte[]> content = store.get(id, part);
        return content.isPresent() ? Optional.of(codec.read(content.get(), type)) : Optional.empty();
    }

    private record Rest(
            Step step,
            Start start,
            Optional<IdentityAnswers> answers,
            boolean portrait,
            boolean papers,
            Optional<ContactForm> contact,
            Optional<Consent> consent,
            Set<Step> finished) {}
}
