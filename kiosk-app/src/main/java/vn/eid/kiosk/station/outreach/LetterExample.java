package vn.eid.kiosk.station.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.eid.kiosk.station.sheet.TableReader;
import vn.eid.sync.queue.outreach.OutreachPlan.WardQuota;

/**
 * The annex of letter 688/UBND-CATP of 17 March 2023 (Móng Cái): 17 wards, 24.416 accounts that were approved and never
 * activated. Shipped as an example of how an annex looks, and read by the same reader as any other.
 */
public final class LetterExample {
    /** What it is known by. */
    public static final String TITLE = "Công văn 688/UBND-CATP ngày 17/3/2023";

    private LetterExample() {}

    /** The wards in the order of the letter. */
    public static List<WardQuota> wards() {
        var reading = new ListReader(Set.of()).read(TableReader.read(file()), Optional.empty());
        return ((ListReading.Quotas) reading).wards();
    }

    private static byte[] file() {
        try (InputStream in = LetterExample.class.getResourceAsStream("cong-van-688.csv")) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the jar lacks the letter's annex", broken);
        }
    }
}
