package vn.eid.kiosk.enrolment;

import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.document.DocumentPage;
import vn.eid.biometrics.document.PageScanner;
import vn.eid.biometrics.document.PaperCode;

/** The port to whatever looks at papers. Blocking; what comes in is hostile and bounded by the implementation. */
public interface PaperStudio {
    /** Fresh eyes for one paper under the camera; one thread. */
    Eyes begin();

    /**
     * The pages of a file that the citizen brings.
     *
     * @param file whole, or one byte more than is ever accepted
     * @throws CameraException {@link vn.eid.biometrics.CameraFault#IMAGE_UNREADABLE} or {@link
     *     vn.eid.biometrics.CameraFault#IMAGE_TOO_LARGE}
     */
    Taken read(byte[] file) throws CameraException;

    /** How many bytes of a file are worth reading. */
    int readLimit();

    /** Follows one paper under the camera. */
    interface Eyes {
        PageScanner.PageView look(Frame frame);

        /** The page cut out of a still, and the code on it. */
        Taken take(Frame still);
    }

    /** Pages with the code that was found on one of them. */
    record Taken(List<DocumentPage> pages, Optional<PaperCode> code) {
        public Taken {
            pages = List.copyOf(pages);
        }
    }
}
