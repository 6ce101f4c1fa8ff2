package vn.eid.biometrics.quality.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.eid.biometrics.DevelopmentFiles;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.quality.PortraitAssessor;

@DisplayName("The evaluation")
class EvaluationTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("meets every goal on the development images")
    void developmentImages() throws Exception {
        Path images = DevelopmentFiles.faces();
        var decoder = new OpenCvImageDecoder(ImageLimits.FILES, Monotonic.system());
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(DevelopmentFiles.models()))) {
            Figures figures = new PortraitEvaluation(assessor, decoder).run(images, (done, all) -> {});
            System.out.print(figures.table());
            assertThat(figures.figures()).hasSizeGreaterThan(15).allMatch(Figure::ok);
            assertThat(figures.met()).isTrue();
        }
    }

    @Test
    @DisplayName("calculates the area under the curve, ties counted half")
    void area() {
        assertThat(RocCurve.area(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(1);
        assertThat(RocCurve.area(new double[] {1, 2}, new double[] {3, 4})).isZero();
        assertThat(RocCurve.area(new double[] {1, 1}, new double[] {1})).isEqualTo(0.5);
        assertThat(RocCurve.area(new double[] {0.8, 0.6, 0.35}, new double[] {0.1, 0.4, 0.5}))
                .isCloseTo(7.0 / 9, within(1e-12));
        assertThatThrownBy(() -> RocCurve.area(new double[0], new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("prints figures in the one format of all benches")
    void json() throws Exception {
        var figures = new Figures(List.of(
                Figure.atLeast("a", 0.99, "AUC", 0.98, "7 with, 56 without"), Figure.atMost("b", 21, "ms", 20, "x")));
        JsonNode root = JsonMapper.builder().build().readTree(figures.json());
        assertThat(root.get("figures")).hasSize(2);
        JsonNode first = root.get("figures").get(0);
        assertThat(first.get("name").asText()).isEqualTo("a");
        assertThat(first.get("value").asDouble()).isEqualTo(0.99);
        assertThat(first.get("unit").asText()).isEqualTo("AUC");
        assertThat(first.get("goal").asText()).isEqualTo("≥ 0.98");
        assertThat(first.get("against").asText()).isEqualTo("7 with, 56 without");
        assertThat(first.get("ok").asBoolean()).isTrue();
        assertThat(root.get("figures").get(1).get("ok").asBoolean()).isFalse();
        assertThat(figures.met()).isFalse();
        assertThat(new Figures(List.of()).met())
                .as("nothing measured is nothing met")
                .isFalse();
    }

    @Test
    @DisplayName("reads an index with quotation marks and refuses files outside its folder")
    void index() throws Exception {
        Files.writeString(
                folder.resolve("index.csv"),
                "file,glasses,other,rights\n\"a, b.png\",1,defect=roll;variant=x,\"say \"\"no\"\"\"\nc.png,,normal,\n\n");
        List<LabelledImage> images = ImageIndex.read(folder);
        assertThat(images).hasSize(2);
        assertThat(images.get(0).file()).isEqualTo(folder.resolve("a, b.png"));
        assertThat(images.get(0).defect()).contains("roll");
        assertThat(images.get(0).label("rights")).contains("say \"no\"");
        assertThat(images.get(1).label("glasses")).isEmpty();
        assertThat(images.get(1).defect()).isEmpty();
        Files.writeString(folder.resolve("index.csv"), "file\n../../etc/passwd\n");
        assertThatThrownBy(() -> ImageIndex.read(folder)).isInstanceOf(IOException.class);
        Files.writeString(folder.resolve("index.csv"), "name\nx\n");
        assertThatThrownBy(() -> ImageIndex.read(folder)).isInstanceOf(IOException.class);
    }

    @Test
    @DisplayName("reads no more of a file than a decoder would accept")
    void hugeFile() throws Exception {
        Path huge = folder.resolve("huge.jpg");
        try (var file = new java.io.RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        assertThat(ImageFiles.read(huge, bytes -> {
                    assertThat(bytes.length).isEqualTo(64 << 20);
                    return new Frame(1, 1, new byte[3], 0);
                }))
                .isNotNull();
    }

    @Test
    @DisplayName("measures median time and growth of memory over the second half")
    void benchmark() throws Exception {
        var clock = new AtomicLong();
        var memory = new AtomicLong(100L << 20);
        try (PortraitAssessor assessor = PortraitAssessor.with(ModelFolder.at(DevelopmentFiles.noModels()))) {
            Figures figures = new AnalysisBenchmark(
                            assessor,
                            () -> clock.getAndAdd(7_000_000L),
                            () -> OptionalLong.of(memory.getAndAdd(30L << 20)))
                    .run(List.of(new Frame(64, 36, new byte[64 * 36 * 3], 0)), 20, done -> {});
            assertThat(figures.figures()).extracting(Figure::value).containsExactly(7.0, 7.0, 30.0);
            assertThat(figures.figures()).extracting(Figure::ok).containsExactly(true, true, false);
        }
    }
}
