package vn.eid.biometrics.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;
import vn.eid.biometrics.simulator.Scene;

@DisplayName("A straightened page")
class PageQualityTest {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 900;
    private final PageStraightener straightener = new PageStraightener();
    private final PageAssessor assessor = new PageAssessor();
    private final List<DrawnPaper> papers = List.of(
            DrawnPaper.healthInsurance("0100000017", "Nguyễn Văn Thử", "15/02/1990", true, "Số 1, Phường Mẫu"),
            DrawnPaper.drivingLicence("790123456789", "Trần Thị Mẫu", "A1"),
            DrawnPaper.letter());

    private PageQuality quality(DrawnPaper paper, Scene.Optics optics, double glare) {
        PaperScene scene = PaperScene.centred(paper, WIDTH, HEIGHT, 0.85, 4, 10)
                .with(optics)
                .withGlare(glare);
        return assessor.fromCamera(straightener.straighten(scene.draw(paper, WIDTH, HEIGHT, 1), scene.corners()));
    }

    @Test
    @DisplayName("has the shape of the paper again, however the camera was held")
    void hasItsShape() {
        for (double tilted : new double[] {0, 25}) {
            for (double turned : new double[] {0, 12}) {
                DrawnPaper card = papers.get(0);
                PaperScene scene = PaperScene.centred(card, WIDTH, HEIGHT, 0.6, turned, tilted);
                Frame page = straightener.straighten(scene.draw(card, WIDTH, HEIGHT, 1), scene.corners());
                assertThat(page.width() / (double) page.height())
                        .isCloseTo(85.60 / 53.98, org.assertj.core.data.Offset.offset(0.01));
            }
        }
    }

    @Test
    @DisplayName("shows the same pixels as the flat paper")
    void showsThePaper() {
        DrawnPaper card = papers.get(0);
        PaperScene scene = PaperScene.centred(card, WIDTH, HEIGHT, 0.8, 6, 14).with(Scene.Optics.CLEAN);
        Frame page = straightener.straighten(scene.draw(card, WIDTH, HEIGHT, 1), scene.corners());
        Frame flat = card.flat();
        double difference = 0;
        int count = 0;
        for (int y = 20; y < flat.height() - 20; y += 7) {
            for (int x = 20; x < flat.width() - 20; x += 7) {
                int px = x * page.width() / flat.width();
                int py = y * page.height() / flat.height();
                difference += Math.abs((flat.bgr()[(y * flat.width() + x) * 3] & 255)
                        - (page.bgr()[(py * page.width() + px) * 3] & 255));
                count++;
            }
        }
        assertThat(difference / count).as("mean difference in grey values").isLessThan(12);
    }

    @Test
    @DisplayName("is good when the camera is good")
    void isGood() {
        assertThat(papers).allSatisfy(paper -> {
            PageQuality quality = quality(paper, Scene.Optics.CAMERA, 0);
            assertThat(quality.sharpness().verdict()).isEqualTo(Verdict.GOOD);
            assertThat(quality.glare().verdict()).isEqualTo(Verdict.GOOD);
        });
    }

    @Test
    @DisplayName("is bad when it is blurred so that small print is lost, and gets worse with the blur")
    void isBlurred() {
        assertThat(papers).allSatisfy(paper -> {
            double before = Double.MAX_VALUE;
            for (double blur : new double[] {0, 1.5, 3.5}) {
                PageQuality quality = quality(paper, new Scene.Optics(blur, 0, 1.6), 0);
                assertThat(quality.sharpness().value()).isLessThan(before);
                before = quality.sharpness().value();
            }
            assertThat(before).as("sharpness that is bad").isLessThan(0.24);
        });
    }

    @Test
    @DisplayName("is bad under a lamp's reflection")
    void glares() {
        assertThat(papers)
                .allSatisfy(paper -> assertThat(quality(paper, Scene.Optics.CAMERA, 0.06)
                                .glare()
                                .verdict())
                        .isEqualTo(Verdict.BAD));
    }

    @Test
    @DisplayName("from a scanner has no glare, however white it is")
    void scansDoNotGlare() {
        byte[] white = new byte[1000 * 700 * 3];
        java.util.Arrays.fill(white, (byte) 255);
        Frame scan = new Frame(1000, 700, white, 0);
        assertThat(assessor.fromFile(scan).glare().verdict()).isEqualTo(Verdict.GOOD);
        assertThat(assessor.fromCamera(scan).glare().verdict()).isEqualTo(Verdict.BAD);
    }

    @Test
    @DisplayName("of too few pixels is doubtful, then bad")
    void needsPixels() {
        assertThat(assessor.fromFile(new Frame(700, 400, new byte[700 * 400 * 3], 0))
                        .resolution()
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
        assertThat(assessor.fromFile(new Frame(300, 200, new byte[300 * 200 * 3], 0))
                        .resolution()
                        .verdict())
                .isEqualTo(Verdict.BAD);
    }

    @Test
    @DisplayName("is as good as its worst check")
    void takesTheWorst() {
        PageQuality.Check good = new PageQuality.Check(1, Verdict.GOOD);
        PageQuality.Check doubtful = new PageQuality.Check(1, Verdict.DOUBTFUL);
        PageQuality.Check bad = new PageQuality.Check(1, Verdict.BAD);
        assertThat(new PageQuality(good, good, good).verdict()).isEqualTo(Verdict.GOOD);
        assertThat(new PageQuality(good, doubtful, good).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(new PageQuality(bad, doubtful, good).verdict()).isEqualTo(Verdict.BAD);
    }
}
