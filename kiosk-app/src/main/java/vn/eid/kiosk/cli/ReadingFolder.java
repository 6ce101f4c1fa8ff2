package vn.eid.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import vn.eid.card.ChipReading;
import vn.eid.card.FileId;

/** Writes the raw files of a reading for a technician; readable by their owner alone, since they are personal data. */
final class ReadingFolder {
    private ReadingFolder() {}

    static void save(ChipReading reading, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : reading.files().entrySet()) {
            FileId id = file.getKey();
            write(
                    folder.resolve((id.isDataGroup() ? id.name() : "EF_" + id.name()) + ".bin"),
                    file.getValue().toByteArray());
        }
        if (reading.portrait().isPresent()) {
            var portrait = reading.portrait().get();
            String extension = switch (portrait.format()) {
                case JPEG -> "jpg";
                case JPEG2000 -> "jp2";
                case JPEG2000_CODESTREAM -> "j2k";
            };
            write(folder.resolve("portrait." + extension), portrait.image().toByteArray());
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        }
    }
}
