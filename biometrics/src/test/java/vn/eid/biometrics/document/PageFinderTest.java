package vn.eid.biometrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Point;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;

@DisplayName("The outline of a page")
class PageFinderTest {
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    private final PageFinder finder = new PageFinder();
    private final DrawnPaper card =
            DrawnPaper.healthInsurance("0100000017", "Nguyễn Văn Thử", "15/02/1990", true, "Số 1, Phường Mẫu");

    @ParameterizedTest(name = "{0}, turned {1}°, tilted {2}°")
    @CsvSource({
        "DARK_WOOD, 0, 0",
        "DARK_WOOD, 8, 20",
        "DARK_WOOD, -14, 10",
        "GREY_DESK, 0, 18",
        "GREY_DESK, -14, 18",
        "WHITE_DESK, 8, 18"
    })
    @DisplayName("of a card is found to a fiftieth of its width on")
    void findsACard(PaperScene.Table table, double turned, double tilted) {
        PaperScene scene =
                PaperScene.centred(card, WIDTH, HEIGHT, 0.66, turned, tilted).on(table);
        PageOutline found = finder.find(scene.draw(card, WIDTH, HEIGHT, 1)).orElseThrow();
        assertThat(found.movedFrom(scene.corners()))
                .isLessThan(0.02 * scene.corners().width());
    }

    @ParameterizedTest(name = "{0}, turned {1}°")
    @CsvSource({"DARK_WOOD, 5", "GREY_DESK, -14", "WHITE_DESK, 0"})
    @DisplayName("of a letter is found to two pixels on")
    void findsALetter(PaperScene.Table table, double turned) {
        DrawnPaper letter = DrawnPaper.letter();
        PaperScene scene =
                PaperScene.centred(letter, WIDTH, HEIGHT, 0.7, turned, 15).on(table);
        PageOutline found = finder.find(scene.draw(letter, WIDTH, HEIGHT, 1)).orElseThrow();
        assertThat(found.movedFrom(scene.corners())).isLessThan(2);
    }

    @Test
    @DisplayName("survives a lamp's reflection on the page")
    void survivesGlare() {
        PaperScene scene = PaperScene.centred(card, WIDTH, HEIGHT, 0.7, 6, 12).withGlare(0.04);
        PageOutline found = finder.find(scene.draw(card, WIDTH, HEIGHT, 1)).orElseThrow();
        assertThat(found.movedFrom(scene.corners())).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"DARK_WOOD", "GREY_DESK", "WHITE_DESK", "NEWSPAPER"})
    @DisplayName("is not made up where nothing lies")
    void findsNothing(PaperScene.Table table) {
        PaperScene away = PaperScene.centred(card, WIDTH, HEIGHT, 0.01, 0, 0).on(table);
        assertThat(finder.find(away.draw(card, WIDTH, HEIGHT, 1))).isEmpty();
    }

    @Test
    @DisplayName("on a newspaper is right or absent, never wrong")
    void isNeverWrong() {
        for (double turned : new double[] {0, 8, -14}) {
            PaperScene scene =
                    PaperScene.centred(card, WIDTH, HEIGHT, 0.66, turned, 18).on(PaperScene.Table.NEWSPAPER);
            Optional<PageOutline> found = finder.find(scene.draw(card, WIDTH, HEIGHT, 1));
            found.ifPresent(
                    outline -> assertThat(outline.movedFrom(scene.corners())).isLessThan(30));
        }
    }

    @Test
    @DisplayName("of a page that hangs out of the picture is not found")
    void needsAWholePage() {
        PaperScene scene = PaperScene.centred(card, WIDTH, HEIGHT, 1.2, 0, 0);
        assertThat(finder.find(scene.draw(card, WIDTH, HEIGHT, 1))).isEmpty();
    }

    @Test
    @DisplayName("survives pictures of one pixel, one row and one colour")
    void survivesDegenerate() {
        for (int[] size : new int[][] {{1, 1}, {4000, 1}, {1, 4000}, {640, 480}}) {
            Frame frame = new Frame(size[0], size[1], new byte[size[0] * size[1] * 3], 0);
            assertThat(finder.find(frame)).isEmpty();
        }
    }

    @Test
    @DisplayName("goes clockwise from the top left whatever order the corners come in")
    void orders() {
        Point a = new Point(10, 10);
        Point b = new Point(100, 12);
        Point c = new Point(98, 60);
        Point d = new Point(8, 58);
        for (Point[] points : new Point[][] {{a, b, c, d}, {c, b, a, d}, {d, a, b, c}, {b, a, d, c}}) {
            PageOutline outline = PageFinder.ordered(points);
            assertThat(outline.topLeft()).isEqualTo(new PageOutline.Corner(10, 10));
            assertThat(outline.topRight()).isEqualTo(new PageOutline.Corner(100, 12));
            assertThat(outline.bottomRight()).isEqualTo(new PageOutline.Corner(98, 60));
        }
    }
}
