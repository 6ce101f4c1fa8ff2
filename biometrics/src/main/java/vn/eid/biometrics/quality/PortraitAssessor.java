package vn.eid.biometrics.quality;

import java.util.Optional;
import vn.eid.biometrics.Assessment;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.Instruction;
import vn.eid.biometrics.LiveView;
import vn.eid.biometrics.Portrait;
import vn.eid.biometrics.PortraitAnalyser;
import vn.eid.biometrics.PortraitQuality;
import vn.eid.biometrics.QualityComponent;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FaceObservation;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.face.PixelBox;
import vn.eid.biometrics.model.ModelFolder;

/** Judges portraits by a profile, with whatever models are installed, and guides a citizen towards a good one. */
public final class PortraitAssessor implements PortraitAnalyser {
    private static final Judge.Smoothing AS_MEASURED = (component, value) -> value;

    private final FaceObserver observer;
    private final Judge judge;
    private final RecentMedians medians = new RecentMedians();
    private final PromptFilter prompts = new PromptFilter(Instruction.of(Instruction.Kind.LOOK_AT_CAMERA));
    private final SteadyShutter shutter = new SteadyShutter();

    /** @param observer closed together with this */
    public PortraitAssessor(FaceObserver observer, QualityProfile profile) {
        this.observer = observer;
        this.judge = new Judge(profile);
    }

    /**
     * An assessor with the built-in profile.
     *
     * @throws CameraException {@link CameraFault#MODEL_REFUSED} if a model file is not the one of the allow-list
     */
    public static PortraitAssessor with(ModelFolder models) throws CameraException {
        return new PortraitAssessor(FaceObserver.with(models), QualityProfile.builtIn());
    }

    @Override
    public LiveView follow(Frame frame) throws CameraException {
        FaceObservation seen = observer.observeLive(frame);
        if (seen.geometry().isEmpty()) {
            medians.reset();
        }
        PortraitQuality quality = judge.judge(seen, medians);
        Optional<Frame> capture = shutter.next(frame, quality.accepted(), merit(quality));
        return new LiveView(
                instruction(quality, seen, frame),
                quality,
                seen.geometry().map(face -> share(face.box(), frame)),
                shutter.progress(frame.capturedNanos()),
                capture);
    }

    private Instruction instruction(PortraitQuality quality, FaceObservation seen, Frame frame) {
        if (shutter.fired()) {
            return Instruction.of(Instruction.Kind.DONE);
        }
        Instruction wanted = seen.geometry()
                .map(face -> Guidance.instruction(quality, face, frame.width(), frame.height()))
                .orElseGet(() -> Instruction.of(Instruction.Kind.LOOK_AT_CAMERA));
        return prompts.next(wanted, frame.capturedNanos());
    }

    /** What matters most to a later comparison: detail, and a head that looks straight. */
    private static double merit(PortraitQuality quality) {
        double merit = 0;
        for (QualityComponent component : new QualityComponent[] {
            QualityComponent.SHARPNESS,
            QualityComponent.EYES_OPEN,
            QualityComponent.HEAD_POSE_YAW,
            QualityComponent.HEAD_POSE_PITCH,
            QualityComponent.HEAD_POSE_ROLL
        }) {
            if (quality.components().get(component) instanceof Assessment.Assessed assessed) {
                merit += assessed.score();
            }
        }
        return merit;
    }

    private static LiveView.FaceBox share(PixelBox box, Frame frame) {
        return new LiveView.FaceBox(
                box.x() / frame.width(),
                box.y() / frame.height(),
                box.width() / frame.width(),
                box.height() / frame.height());
    }

    @Override
    public void reset() {
        medians.reset();
        prompts.reset();
        shutter.reset();
    }

    @Override
    public PortraitQuality assess(Frame still) throws CameraException {
        return judge.judge(observer.observeStill(still), AS_MEASURED);
    }

    @Override
    public Portrait finish(Frame still) throws CameraException {
        FaceGeometry face = observer.observeStill(still)
                .geometry()
                .orElseThrow(() -> new CameraException(CameraFault.NO_FACE, "no face to cut a portrait around"));
        Frame cut = PortraitEncoder.crop(still, PortraitFrame.around(face, still.width(), still.height()));
        return new Portrait(PortraitEncoder.jpeg(cut), cut.width(), cut.height(), assess(cut));
    }

    @Override
    public void close() {
        observer.close();
    }
}
