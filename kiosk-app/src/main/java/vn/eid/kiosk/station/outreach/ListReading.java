package vn.eid.kiosk.station.outreach;

import java.util.List;
import vn.eid.kiosk.station.sheet.OldScript;
import vn.eid.kiosk.station.sheet.TableFile;
import vn.eid.sync.queue.outreach.OutreachEntry;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

/** What a file turned out to be. Nothing of it is kept until an officer says so. */
public sealed interface ListReading {
    /**
     * People to visit.
     *
     * @param script in which the file was written; the entries are Unicode
     * @param problems empty when the list can be taken over
     */
    record People(List<OutreachEntry> entries, OldScript script, List<RowProblem> problems) implements ListReading {
        public People {
            entries = List.copyOf(entries);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Wards with their quota, as the annex of the letter.
     *
     * @param problems empty when the quotas can be taken over
     */
    record Quotas(List<WardQuota> wards, OldScript script, List<RowProblem> problems) implements ListReading {
        public Quotas {
            wards = List.copyOf(wards);
            problems = List.copyOf(problems);
        }

        public int sum() {
            return wards.stream().mapToInt(WardQuota::quota).sum();
        }
    }

    /** The file as a whole cannot be taken. */
    record Unusable(Why why) implements ListReading {}

    /** The file could not be read as a table. */
    record NoTable(TableFile.Reason reason) implements ListReading {}

    /** Why a table is no list. */
    enum Why {
        /** No row names the columns of people or of quotas. */
        NO_HEAD,
        NO_ROWS,
        /** Letters of an old font that could not be converted. */
        SCRIPT_UNKNOWN
    }
}
