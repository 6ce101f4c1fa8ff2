package vn.eid.kiosk.station.outreach;

import java.util.Map;
import java.util.Optional;
import vn.eid.sync.queue.NameWords;
import vn.eid.sync.queue.outreach.VisitResult;

/** What a team writes into the last column of its route sheet: the letters printed below it, or the words. */
final class WrittenResults {
    private static final Map<String, VisitResult> WORDS = Map.ofEntries(
            Map.entry("kh", VisitResult.ACTIVATED),
            Map.entry("da kich hoat", VisitResult.ACTIVATED),
            Map.entry("vn", VisitResult.ABSENT),
            Map.entry("vang nha", VisitResult.ABSENT),
            Map.entry("vang nha hen lai", VisitResult.ABSENT),
            Map.entry("km", VisitResult.NO_SMARTPHONE),
            Map.entry("khong co dien thoai thong minh", VisitResult.NO_SMARTPHONE),
            Map.entry("cd", VisitResult.MOVED),
            Map.entry("da chuyen noi o", VisitResult.MOVED),
            Map.entry("cc", VisitResult.DECLINED),
            Map.entry("chua dong y", VisitResult.DECLINED),
            Map.entry("chua den", VisitResult.NOT_VISITED));

    private WrittenResults() {}

    static Optional<VisitResult> of(String written) {
        return Optional.ofNullable(WORDS.get(String.join(" ", NameWords.of(written))));
    }
}
