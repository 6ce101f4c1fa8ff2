package vn.eid.biometrics.liveness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.LivenessAssistance;
import vn.eid.biometrics.LivenessResult;
import vn.eid.biometrics.LivenessResult.Outcome;
import vn.eid.biometrics.LivenessView;
import vn.eid.biometrics.LivenessView.ScreenLight;
import vn.eid.biometrics.LivenessView.Stop;
import vn.eid.biometrics.LivenessView.Task;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FaceObservation;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.face.HeadPose;

/** Asks for turns and a blink in random order, then watches the skin under coloured light. */
public final class GuidedLiveness implements LivenessAssistance {
    private static final long FACE_MAY_MISS_NANOS = 500_000_000L;
    /** Both cheeks of the upright face. */
    private static final Rect RIGHT_CHEEK = new Rect(66, 132, 29, 29);

    private static final Rect LEFT_CHEEK = new Rect(162, 132, 29, 29);
    /** Share of the whole that the tasks take; the rest is the light. */
    private static final double TASKS_SHARE = 0.7;

    private final FaceObserver observer;
    private final RandomGenerator random;
    private final Deque<ChallengeTask> tasks = new ArrayDeque<>();
    private final Map<Task, Outcome> outcomes = new EnumMap<>(Task.class);
    private int taskCount;
    private ParallaxTest parallax;
    private LightSchedule schedule;
    private LightResponse response;
    private Optional<Long> lightSince;
    private Optional<Long> faceLast;
    private Optional<Stop> stopped;
    private boolean done;

    /**
     * @param observer closed together with this
     * @param random for the order of tasks and colours, which a recorded film must not know
     */
    public GuidedLiveness(FaceObserver observer, RandomGenerator random) {
        this.observer = observer;
        this.random = random;
        reset();
    }

    @Override
    public void reset() {
        parallax = new ParallaxTest();
        schedule = new LightSchedule(random);
        response = new LightResponse(schedule);
        lightSince = Optional.empty();
        faceLast = Optional.empty();
        stopped = Optional.empty();
        done = false;
        outcomes.clear();
        tasks.clear();
        tasks.addAll(challenge());
        taskCount = Math.max(1, tasks.size());
    }

    /** Straight first, then both turns and the blink in an order nobody knows; what cannot be measured is not asked. */
    private List<ChallengeTask> challenge() {
        var list = new ArrayList<ChallengeTask>();
        if (observer.hasMesh()) {
            list.add(new TurnTask(Task.TURN_LEFT, parallax));
            list.add(new TurnTask(Task.TURN_RIGHT, parallax));
            if (observer.hasIris()) {
                list.add(new BlinkTask());
            }
            Shuffle.inPlace(list, random);
            list.add(0, new StraightTask(parallax));
        }
        return list;
    }

    @Override
    public LivenessView follow(Frame frame) throws CameraException {
        if (done) {
            return view(frame.capturedNanos());
        }
        FaceObservation seen = observer.observeLive(frame);
        if (seen.geometry().isEmpty()) {
            missed(frame.capturedNanos());
        } else if (seen.faces().size() > 1 && observer.detectorIsModel()) {
            stop(Stop.MORE_THAN_ONE_FACE);
        } else {
            faceLast = Optional.of(frame.capturedNanos());
            advance(seen, seen.geometry().get(), frame.capturedNanos());
        }
        return view(frame.capturedNanos());
    }

    private void missed(long now) {
        if (faceLast.isPresent() && now - faceLast.get() > FACE_MAY_MISS_NANOS) {
            stop(Stop.FACE_LEFT);
        }
    }

    /** The light ends at once: whoever turned away was perhaps dazzled. */
    private void stop(Stop why) {
        stopped = Optional.of(why);
        done = true;
    }

    private void advance(FaceObservation seen, FaceGeometry face, long now) {
        if (!tasks.isEmpty()) {
            Outcome outcome = tasks.peek().next(motion(face, now));
            if (outcome != Outcome.NOT_ASSESSED) {
                outcomes.put(tasks.remove().shown(), outcome);
            }
            return;
        }
        if (lightSince.isEmpty()) {
            lightSince = Optional.of(now);
        }
        long since = now - lightSince.get();
        Scalar right = mean(seen, RIGHT_CHEEK);
        Scalar left = mean(seen, LEFT_CHEEK);
        response.add(since, right.val[2] + left.val[2], right.val[0] + left.val[0]);
        done = since >= schedule.length();
    }

    private static Scalar mean(FaceObservation seen, Rect area) {
        Mat part = seen.aligned().bgr().submat(area);
        Scalar mean = Core.mean(part);
        part.release();
        return mean;
    }

    private static FaceMotion motion(FaceGeometry face, long now) {
        Optional<Double> eyes = face.rightEye()
                .flatMap(right ->
                        face.leftEye().map(left -> Math.min(right.opening(), left.opening()) / face.chinDistance()));
        return new FaceMotion(now, face.pose().map(HeadPose::yaw), eyes, face.mesh());
    }

    private LivenessView view(long now) {
        if (done) {
            return new LivenessView(Task.DONE, ScreenLight.WHITE, 1, stopped, Optional.of(result()));
        }
        if (!tasks.isEmpty()) {
            double progress = TASKS_SHARE * (taskCount - tasks.size()) / taskCount;
            return new LivenessView(
                    tasks.peek().shown(), ScreenLight.WHITE, progress, Optional.empty(), Optional.empty());
        }
        long since = lightSince.map(start -> now - start).orElse(0L);
        double share = Math.min(1, (double) since / schedule.length());
        return new LivenessView(
                Task.WATCH_THE_SCREEN,
                schedule.at(since),
                TASKS_SHARE + (1 - TASKS_SHARE) * share,
                Optional.empty(),
                Optional.empty());
    }

    private LivenessResult result() {
        Outcome left = outcomes.getOrDefault(Task.TURN_LEFT, Outcome.NOT_ASSESSED);
        Outcome right = outcomes.getOrDefault(Task.TURN_RIGHT, Outcome.NOT_ASSESSED);
        return new LivenessResult(
                both(left, right),
                parallax.outcome(),
                outcomes.getOrDefault(Task.BLINK, Outcome.NOT_ASSESSED),
                response.outcome());
    }

    private static Outcome both(Outcome one, Outcome other) {
        if (one == Outcome.FAILED || other == Outcome.FAILED) {
            return Outcome.FAILED;
        }
        return one == Outcome.PASSED && other == Outcome.PASSED ? Outcome.PASSED : Outcome.NOT_ASSESSED;
    }

    @Override
    public void close() {
        observer.close();
    }
}
