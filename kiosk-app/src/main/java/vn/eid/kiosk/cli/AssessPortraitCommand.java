package vn.eid.kiosk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.kiosk.message.FaultText;

/** Judges portrait files, one line of JSON a file. */
@Command(
        name = "assess-portrait",
        description = {
            "Chấm ảnh chân dung theo ISO/IEC 29794-5 và tiêu chuẩn ảnh căn cước.",
            "Judges portraits by ISO/IEC 29794-5 and the identity photo profile."
        },
        footer = {
            "",
            "JSON, một dòng mỗi tệp / one line a file: file, faces, components{Name:{native,score,verdict}|{notAssessed}},"
                    + " worst, accepted, millis; hoặc / or file, error{code,message}.",
            "Mã thoát / exit code: 0 đã chấm / judged, 2 có tệp không đọc được / a file could not be read."
        })
public final class AssessPortraitCommand implements Callable<Integer> {
    private final PortraitTools tools;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Ảnh JPEG, PNG, JPEG 2000 / images")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--models", paramLabel = "DIR", description = "Thư mục mô hình / model folder")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--json", description = "In JSON / print JSON")
    private boolean json;

    public AssessPortraitCommand(PortraitTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var images = new ImageFiles(tools.decoder());
        int code = Terminal.DONE;
        try (PortraitAnalyser analyser = tools.analyser(models)) {
            for (Path file : files) {
                code = Math.max(code, judge(file, images, analyser));
            }
        } catch (CameraException e) {
            terminal.printFault(terminal.messages().of(e.fault()));
            return Terminal.FAULT;
        }
        return code;
    }

    private int judge(Path file, ImageFiles images, PortraitAnalyser analyser) {
        try {
            Frame frame = images.read(file);
            long start = System.nanoTime();
            PortraitQuality quality = analyser.assess(frame);
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (json) {
                terminal.printJson(QualityJson.of(file.toString(), quality, millis));
            } else {
                print(file, quality);
            }
            return Terminal.DONE;
        } catch (CameraException e) {
            return error(file, e.fault().name(), terminal.messages().of(e.fault()));
        } catch (ImageFiles.UnreadableFileException e) {
            return error(
                    file,
                    "FILE_MISSING",
                    new FaultText("Không có tệp này, hoặc không đọc được. / No readable file.", "", ""));
        }
    }

    private int error(Path file, String code, FaultText text) {
        if (json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", code);
            error.put("message", Terminal.sentence(text));
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("file", file.toString());
            line.put("error", error);
            terminal.printJson(line);
        } else {
            terminal.err().println(file + ": " + text.title());
        }
        return Terminal.FAULT;
    }

    private void print(Path file, PortraitQuality quality) {
        terminal.out()
                .printf(
                        "%s: %s%n",
                        file,
                        quality.accepted()
                                ? "đủ tiêu chuẩn / accepted"
                                : "không đủ tiêu chuẩn / not accepted: "
                                        + quality.worst()
                                                .map(QualityComponent::standardName)
                                                .orElse("SingleFacePresent"));
        quality.components()
                .forEach((component, assessment) ->
                        terminal.out().printf("  %-34s %s%n", component.standardName(), words(assessment)));
    }

    private static String words(Assessment assessment) {
        if (assessment instanceof Assessment.Assessed assessed) {
            return String.format("%8.3f %3d  %s", assessed.nativeValue(), assessed.score(), assessed.verdict());
        }
        return "chưa đo / not assessed: " + ((Assessment.NotAssessed) assessment).reason();
    }
}
