package vn.eid.biometrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;

@DisplayName("The page scanner")
class PageScannerTest {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final long STEP = 100_000_000;
    private final PageScanner scanner = new PageScanner();
    private final DrawnPaper front = DrawnPaper.drivingLicence("790123456789", "Trần Thị Mẫu", "A1");
    private long now;

    private List<PageScanner.PageView> look(PaperScene scene, int frames) {
        Frame frame = scene.draw(front, WIDTH, HEIGHT, now);
        List<PageScanner.PageView> views = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            views.add(scanner.look(new Frame(WIDTH, HEIGHT, frame.bgr(), now)));
            now += STEP;
        }
        return views;
    }

    private static long ready(List<PageScanner.PageView> views) {
        return views.stream().filter(PageScanner.PageView::ready).count();
    }

    @Test
    @DisplayName("takes a page that lies still for 0.6 s, once, and the next after it moved")
    void takesOnce() {
        PaperScene lying = PaperScene.centred(front, WIDTH, HEIGHT, 0.8, 3, 8);
        assertThat(ready(look(lying, 5))).isZero();
        assertThat(ready(look(lying, 10))).isEqualTo(1);
        PaperScene away = PaperScene.centred(front, WIDTH, HEIGHT, 0.01, 0, 0);
        assertThat(ready(look(away, 3))).isZero();
        PaperScene next = PaperScene.centred(front, WIDTH, HEIGHT, 0.55, -12, 8);
        assertThat(ready(look(next, 10))).isEqualTo(1);
    }

    @Test
    @DisplayName("does not take a page that is still moving")
    void waitsForRest() {
        long taken = 0;
        for (int i = 0; i < 12; i++) {
            taken += ready(look(PaperScene.centred(front, WIDTH, HEIGHT, 0.7, i * 3 - 18, 8), 1));
        }
        assertThat(taken).isZero();
    }

    @Test
    @DisplayName("does not take a page under a reflection")
    void refusesGlare() {
        assertThat(ready(
                        look(PaperScene.centred(front, WIDTH, HEIGHT, 0.8, 3, 8).withGlare(0.06), 12)))
                .isZero();
    }

    @Test
    @DisplayName("cuts the page out of the full still")
    void cutsOut() {
        PaperScene scene = PaperScene.centred(front, 1920, 1080, 0.8, 5, 10);
        DocumentPage page = scanner.take(scene.draw(front, 1920, 1080, now));
        assertThat(page.width()).isGreaterThan(page.height());
        assertThat(page.jpeg()).startsWith(0xFF, 0xD8);
        assertThat(page.quality().verdict()).isEqualTo(Verdict.GOOD);
        assertThat(page).hasToString("page " + page.width() + "x" + page.height() + " GOOD");
    }

    @Test
    @DisplayName("takes the whole picture where it sees no outline, and lets the officer judge")
    void takesTheWhole() {
        Frame flat = front.flat();
        DocumentPage page = scanner.take(flat);
        assertThat(page.width()).isEqualTo(flat.width());
    }
}
