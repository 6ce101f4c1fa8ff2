package vn.eid.kiosk.screen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import vn.eid.kiosk.screen.theme.Theme;

/** Writes a picture of every exhibit: folder, language, theme, sizes, and optionally part of the names wanted. */
final class GalleryMain {
    private GalleryMain() {}

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        var locale = new Locale(args[1]);
        var theme = Theme.valueOf(args[2]);
        var officer = args[3].split("x");
        var citizen = args[4].split("x");
        var wanted = args.length > 5 ? args[5] : "";
        var done = new CountDownLatch(1);
        FxThread.start(() -> {
            try {
                theme.install();
                for (var exhibit : Gallery.all()) {
                    if (exhibit.name().matches(".*(" + wanted + ").*")) {
                        var windows = Gallery.open(exhibit, locale, theme);
                        shoot(windows.officer().frame(), officer, folder.resolve(exhibit.name() + "-officer.png"));
                        shoot(windows.citizen().root(), citizen, folder.resolve(exhibit.name() + "-citizen.png"));
                    }
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        System.exit(0);
    }

    private static void shoot(Parent root, String[] size, Path file) throws Exception {
        double scale = size.length > 2 ? Double.parseDouble(size[2]) : 1;
        Snapshots.write(root, new Snapshots.Size(Integer.parseInt(size[0]), Integer.parseInt(size[1]), scale), file);
    }
}
