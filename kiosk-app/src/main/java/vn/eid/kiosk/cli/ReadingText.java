package vn.eid.kiosk.cli;

import java.io.PrintStream;
import java.util.Map;
import vn.eid.card.ChipReading;
import vn.eid.card.ChipVerdict;
import vn.eid.kiosk.message.Language;

/** A chip reading for people at a terminal. */
final class ReadingText {
    private static final Map<ChipVerdict.Proof, String> MARKS =
            Map.of(ChipVerdict.Proof.PROVEN, "✓", ChipVerdict.Proof.NOT_PROVEN, "?", ChipVerdict.Proof.DISPROVEN, "✕");

    private ReadingText() {}

    static void print(ChipReading reading, Terminal terminal) {
        PrintStream out = terminal.out();
        boolean vietnamese = terminal.messages().language() == Language.VIETNAMESE;
        var identity = reading.identity();
        out.println(identity.fullName().value());
        String number = identity.personalIdNumber().value();
        out.println(number.replaceFirst("^(\\d{3})(\\d)(\\d{2})(\\d{6})$", "$1 $2 $3 $4"));
        ChipVerdict verdict = reading.verdict();
        line(out, verdict.dataUnaltered(), vietnamese ? "Dữ liệu nguyên vẹn" : "Data unaltered");
        line(out, verdict.issuerVerified(), vietnamese ? "Nguồn gốc chip" : "Issuer verified");
        line(out, verdict.chipNotCloned(), vietnamese ? "Chip không bị sao chép" : "Chip not cloned");
        reading.findings()
                .forEach(finding ->
                        out.println("! " + terminal.messages().of(finding).title()));
        var cost = reading.statistics();
        out.printf("%s, %d APDU, %d byte, %d ms%n", reading.access(), cost.apdus(), cost.bytes(), cost.totalMillis());
    }

    private static void line(PrintStream out, ChipVerdict.Proof proof, String words) {
        out.println(MARKS.get(proof) + " " + words);
    }
}
