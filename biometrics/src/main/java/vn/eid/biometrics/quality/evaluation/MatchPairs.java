package vn.eid.biometrics.quality.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.MatchResult;

/**
 * Compares the pairs of a list: a CSV of two file names a line, relative to the list, and optionally a third column that
 * says whether both are the same person (1 or 0). A first line that names columns {@code a} and {@code b} is a header.
 */
public final class MatchPairs {
    private static final int LARGEST = 50 * 1024 * 1024;

    private final FaceMatcher matcher;
    private final ImageDecoder decoder;

    public MatchPairs(FaceMatcher matcher, ImageDecoder decoder) {
        this.matcher = matcher;
        this.decoder = decoder;
    }

    /**
     * One line of the list, compared.
     *
     * @param same what the list says about it; empty when it does not
     */
    public record Compared(String a, String b, Optional<Boolean> same, MatchResult result) {}

    /** Hands out each pair as soon as it is compared. */
    public void run(Path csv, Consumer<Compared> each) throws IOException, CameraException {
        if (Files.size(csv) > LARGEST) {
            throw new IOException("a list of pairs is shorter than " + LARGEST + " bytes");
        }
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            List<String> fields = ImageIndex.fields(lines.get(i));
            if (lines.get(i).isBlank() || i == 0 && header(fields)) {
                continue;
            }
            if (fields.size() < 2) {
                throw new IOException("line " + (i + 1) + " of the list does not name two files");
            }
            each.accept(compare(csv.toAbsolutePath().getParent(), fields));
        }
    }

    private static boolean header(List<String> fields) {
        return fields.size() >= 2
                && fields.get(0).strip().equals("a")
                && fields.get(1).strip().equals("b");
    }

    private Compared compare(Path folder, List<String> fields) throws IOException, CameraException {
        String a = fields.get(0).strip();
        String b = fields.get(1).strip();
        MatchResult result =
                matcher.match(ImageFiles.read(folder.resolve(a), decoder), ImageFiles.read(folder.resolve(b), decoder));
        Optional<Boolean> same = fields.size() > 2 && !fields.get(2).isBlank()
                ? Optional.of(fields.get(2).strip().equals("1"))
                : Optional.empty();
        return new Compared(a, b, same, result);
    }
}
