package vn.eid.sync.audit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import vn.eid.sync.queue.Disk;
import vn.eid.sync.queue.QueueException;
import vn.eid.sync.queue.QueueFault;

/** Walks the whole chain and says where it breaks. Reads only; may run beside the log's owner. */
public final class AuditVerifier {
    private final AuditFiles files;

    public AuditVerifier(Path folder, Disk disk, SecretKey key) {
        this.files = new AuditFiles(folder, disk, key);
    }

    /**
     * What was found.
     *
     * @param entries that were read
     * @param head end of the chain, to be compared with heads that left the machine in sealed dossiers
     * @param findings empty when the log is whole
     */
    public record Report(long entries, Optional<ChainHead> head, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /**
     * One break.
     *
     * @param day file
     * @param line in it, from 1; 0 for the file or log as a whole
     */
    public record Finding(Kind kind, LocalDate day, int line) {}

    /** Ways to break a chain. */
    public enum Kind {
        /** Lines were taken out or put in before this one. */
        BROKEN_CHAIN,
        /** A line that was changed, or that this program did not write. */
        NOT_GENUINE,
        /** Entries at the end are missing: the head knows of more. */
        CUT,
        /** The head itself was changed, or taken away. */
        HEAD_ALTERED
    }

    /** Verifies all days. */
    public Report verify() throws QueueException {
        var findings = new ArrayList<Finding>();
        var end = ChainHead.START;
        var last = LocalDate.MIN;
        for (var day : files.days()) {
            last = day;
            end = verify(day, end, findings);
        }
        checkHead(end, last, findings);
        return new Report(end.sequence(), end.sequence() == 0 ? Optional.empty() : Optional.of(end), findings);
    }

    private ChainHead verify(LocalDate day, ChainHead start, List<Finding> findings) throws QueueException {
        var end = start;
        int number = 0;
        for (var line : files.lines(day)) {
            number++;
            var follows = follows(line, end);
            if (follows.isEmpty()) {
                findings.add(new Finding(Kind.NOT_GENUINE, day, number));
            } else if (!follows.get()) {
                findings.add(new Finding(Kind.BROKEN_CHAIN, day, number));
            }
            end = end.next(line);
        }
        return end;
    }

    private Optional<Boolean> follows(String line, ChainHead end) {
        if (!files.genuine(line)) {
            return Optional.empty();
        }
        try {
            return Optional.of(AuditFiles.sequence(line) == end.sequence() + 1
                    && AuditFiles.previous(line).equals(end.hash()));
        } catch (QueueException e) {
            return Optional.empty();
        }
    }

    private void checkHead(ChainHead end, LocalDate last, List<Finding> findings) throws QueueException {
        try {
            var head = files.head();
            if (head.isEmpty() && end.sequence() > 1) {
                findings.add(new Finding(Kind.HEAD_ALTERED, last, 0));
            } else if (head.isPresent()) {
                compare(head.get(), end, last, findings);
            }
        } catch (QueueException e) {
            if (e.fault() != QueueFault.TAMPERED) {
                throw e;
            }
            findings.add(new Finding(Kind.HEAD_ALTERED, last, 0));
        }
    }

    private static void compare(ChainHead head, ChainHead end, LocalDate last, List<Finding> findings) {
        if (head.sequence() > end.sequence()) {
            findings.add(new Finding(Kind.CUT, last, 0));
        } else if (head.sequence() == end.sequence() && !head.equals(end)) {
            findings.add(new Finding(Kind.BROKEN_CHAIN, last, 0));
        }
    }
}
