package vn.eid.sync.agent;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.eid.sync.gateway.FeedJson;
import vn.eid.sync.gateway.GatewayEvent;
import vn.eid.sync.gateway.GatewayEvent.Announcement;
import vn.eid.sync.gateway.GatewayEvent.AppointmentsPublished;
import vn.eid.sync.gateway.GatewayEvent.MinistryCertificateChanged;
import vn.eid.sync.gateway.GatewayEvent.OutreachPublished;
import vn.eid.sync.gateway.GatewayEvent.RosterPublished;
import vn.eid.sync.queue.DurableFiles;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.SecretBox;

/**
 * Keeps the ministry's lists for the station's screens: encrypted, since they name citizens; one file for each list, the
 * newest in place of the older. Reader and writer may be different processes.
 */
public final class FeedStore implements FeedSink {
    private static final int LONGEST = 8 << 20;
    private static final String PURPOSE = "feed";

    private final Path folder;
    private final DurableFiles files;
    private final SecretBox box;

    /** A store in a folder of its own, made when missing. */
    public FeedStore(Path folder, DurableFiles files, SecretBox box) {
        this.folder = folder;
        this.files = files;
        this.box = box;
    }

    @Override
    public void take(GatewayEvent event) throws QueueException {
        Optional<String> name = name(event);
        if (name.isEmpty()) {
            return;
        }
        Optional<GatewayEvent> known = read(name.get());
        // A late event must not put an older list in place of a newer one.
        if (known.isEmpty() || known.get().at().isBefore(event.at())) {
            files.store(folder.resolve(name.get()), box.seal(PURPOSE + name.get(), FeedJson.write(event)));
        }
    }

    private static Optional<String> name(GatewayEvent event) {
        if (event instanceof RosterPublished) {
            return Optional.of("roster");
        }
        if (event instanceof MinistryCertificateChanged) {
            return Optional.of("ministry-certificate");
        }
        if (event instanceof AppointmentsPublished list) {
            return Optional.of("appointments-" + list.day());
        }
        if (event instanceof OutreachPublished list) {
            return Optional.of("outreach-" + digest(list.listId()));
        }
        if (event instanceof Announcement) {
            return Optional.of("announcement-" + digest(event.eventId()));
        }
        return Optional.empty();
    }

    /** Visits of days past name citizens without need, and announcements expire; both go. */
    @Override
    public void tidy(Instant now) throws QueueException {
        // A day longer than the calendar of Greenwich says, so that no station's today is ever past.
        LocalDate oldest = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        for (AppointmentsPublished list : appointments()) {
            if (list.day().isBefore(oldest)) {
                files.delete(folder.resolve(name(list).orElseThrow()));
            }
        }
        for (Announcement news : announcements()) {
            if (news.validUntil().isBefore(now)) {
                files.delete(folder.resolve(name(news).orElseThrow()));
            }
        }
    }

    /** A safe file name for whatever the ministry calls its list. */
    private static String digest(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The newest roster. */
    public Optional<RosterPublished> roster() throws QueueException {
        return read("roster").map(RosterPublished.class::cast);
    }

    /** The certificate to seal for, if the ministry changed it. */
    public Optional<MinistryCertificateChanged> ministryCertificate() throws QueueException {
        return read("ministry-certificate").map(MinistryCertificateChanged.class::cast);
    }

    /** The visits of a day. */
    public Optional<AppointmentsPublished> appointments(LocalDate day) throws QueueException {
        return read("appointments-" + day).map(AppointmentsPublished.class::cast);
    }

    /** The visits of all days kept. */
    public List<AppointmentsPublished> appointments() throws QueueException {
        return all(AppointmentsPublished.class, "appointments-");
    }

    /** All lists of citizens to visit. */
    public List<OutreachPublished> outreach() throws QueueException {
        return all(OutreachPublished.class, "outreach-");
    }

    /** All announcements kept, the valid and the past. */
    public List<Announcement> announcements() throws QueueException {
        return all(Announcement.class, "announcement-");
    }

    private <T extends GatewayEvent> List<T> all(Class<T> type, String prefix) throws QueueException {
        List<T> found = new ArrayList<>();
        for (Path file : files.list(folder)) {
            String name = file.getFileName().toString();
            if (name.startsWith(prefix)) {
                read(name).filter(type::isInstance).map(type::cast).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<GatewayEvent> read(String name) throws QueueException {
        Optional<byte[]> sealed = files.read(folder.resolve(name), LONGEST);
        return sealed.isEmpty() ? Optional.empty() : FeedJson.read(box.open(PURPOSE + name, sealed.get()));
    }
}
