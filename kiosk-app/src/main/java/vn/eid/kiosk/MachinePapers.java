package vn.eid.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.ImageDecoder;
import vn.eid.biometrics.camera.ImageLimits;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.OpenCvImageDecoder;
import vn.eid.biometrics.document.DocumentImporter;
import vn.eid.biometrics.document.DocumentPage;
import vn.eid.biometrics.document.PageScanner;
import vn.eid.biometrics.document.PaperCode;
import vn.eid.biometrics.document.PaperCodes;
import vn.eid.biometrics.document.QrReader;
import vn.eid.kiosk.enrolment.PaperStudio;

/** Papers seen by this machine's own eyes: page outline, straightening, codes, and the import of files. */
public final class MachinePapers implements PaperStudio {
    private final DocumentImporter importer;
    private final ImageDecoder decoder;

    /** @param parsers runs parsers of hostile files */
    public MachinePapers(ExecutorService parsers, Monotonic watch) {
        this.importer = new DocumentImporter(parsers, watch);
        this.decoder = new OpenCvImageDecoder(ImageLimits.FILES, watch);
    }

    @Override
    public Eyes begin() {
        var scanner = new PageScanner();
        var codes = new QrReader();
        return new Eyes() {
            @Override
            public PageScanner.PageView look(Frame frame) {
                return scanner.look(frame);
            }

            @Override
            public Taken take(Frame still) {
                return new Taken(List.of(scanner.take(still)), codes.read(still).map(PaperCodes::of));
            }
        };
    }

    @Override
    public Taken read(byte[] file) throws CameraException {
        List<DocumentPage> pages = importer.read(file);
        var codes = new QrReader();
        for (DocumentPage page : pages) {
            Optional<PaperCode> code = codes.read(decoder.decode(page.jpeg())).map(PaperCodes::of);
            if (code.isPresent()) {
                return new Taken(pages, code);
            }
        }
        return new Taken(pages, Optional.empty());
    }

    @Override
    public int readLimit() {
        return DocumentImporter.readLimit();
    }
}
