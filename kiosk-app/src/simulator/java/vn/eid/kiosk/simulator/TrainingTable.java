package vn.eid.kiosk.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.eid.biometrics.Camera;
import vn.eid.biometrics.CameraDescription;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraSource;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.Monotonic;
import vn.eid.biometrics.camera.Resolution;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;
import vn.eid.card.simulator.lds.Citizen;

/** The document camera of the training station: the health insurance card of whoever's card was put down lies under it. */
final class TrainingTable implements CameraSource {
    private static final CameraDescription DESCRIPTION =
            new CameraDescription("synthetic:table", "Máy chụp giấy tờ mô phỏng (tập huấn)", true);
    private static final Duration FRAME = Duration.ofMillis(100);

    private final Monotonic watch;
    private volatile DrawnPaper paper;

    TrainingTable(Citizen first, Monotonic watch) {
        this.watch = watch;
        this.paper = card(first);
    }

    void lay(Citizen citizen) {
        paper = card(citizen);
    }

    private static DrawnPaper card(Citizen citizen) {
        return DrawnPaper.healthInsurance(
                citizen.personalId(),
                citizen.fullName(),
                citizen.printedBirth(),
                citizen.sex() == Citizen.Sex.MALE,
                citizen.residence());
    }

    @Override
    public List<CameraDescription> list() {
        return List.of(DESCRIPTION);
    }

    @Override
    public Camera open(String id) throws CameraException {
        return new TableCamera(paper, watch);
    }

    /** Sees the same picture again and again: a paper that lies still. */
    private static final class TableCamera implements Camera {
        private final DrawnPaper paper;
        private final Monotonic watch;
        private Optional<Frame> live = Optional.empty();

        TableCamera(DrawnPaper paper, Monotonic watch) {
            this.paper = paper;
            this.watch = watch;
        }

        @Override
        public CameraDescription description() {
            return DESCRIPTION;
        }

        @Override
        public Optional<Frame> next(Duration wait) {
            try {
                watch.sleep(FRAME);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            Frame seen = live.orElseGet(() -> draw(Resolution.HD));
            live = Optional.of(seen);
            return Optional.of(new Frame(seen.width(), seen.height(), seen.bgr(), watch.nanos()));
        }

        @Override
        public Frame still() {
            return draw(Resolution.FULL_HD);
        }

        private Frame draw(Resolution size) {
            return PaperScene.centred(paper, size.width(), size.height(), 0.8, 5, 6)
                    .draw(paper, size.width(), size.height(), watch.nanos());
        }

        @Override
        public void close() {
            // nothing is held
        }
    }
}
