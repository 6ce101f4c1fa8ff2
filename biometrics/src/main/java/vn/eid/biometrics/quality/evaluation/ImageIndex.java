package vn.eid.biometrics.quality.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Reads {@code index.csv} of a folder of labelled images: a header line, then one line an image; the column {@code file}
 * is needed, others are labels. Fields may stand in quotation marks.
 */
final class ImageIndex {
    private static final int LARGEST = 10 * 1024 * 1024;

    private ImageIndex() {}

    static List<LabelledImage> read(Path folder) throws IOException {
        Path index = folder.resolve("index.csv");
        if (Files.size(index) > LARGEST) {
            throw new IOException("index.csv is longer than " + LARGEST + " bytes");
        }
        List<String> lines = Files.readAllLines(index, StandardCharsets.UTF_8);
        List<String> header = lines.isEmpty() ? List.of() : fields(lines.get(0));
        int fileColumn = header.indexOf("file");
        if (fileColumn < 0) {
            throw new IOException("index.csv has no column named file");
        }
        var images = new ArrayList<LabelledImage>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = fields(line);
            if (fields.size() > fileColumn && !fields.get(fileColumn).isBlank()) {
                images.add(image(folder, header, fields, fileColumn));
            }
        }
        return images;
    }

    private static LabelledImage image(Path folder, List<String> header, List<String> fields, int fileColumn)
            throws IOException {
        Path file = folder.resolve(fields.get(fileColumn)).normalize();
        if (!file.startsWith(folder.normalize())) {
            throw new IOException("index.csv names a file outside its folder");
        }
        var labels = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
            if (!fields.get(i).isBlank()) {
                labels.put(header.get(i), fields.get(i).strip());
            }
        }
        return new LabelledImage(file, labels);
    }

    /** Splits at commas outside quotation marks; a doubled mark inside stands for one. */
    static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
