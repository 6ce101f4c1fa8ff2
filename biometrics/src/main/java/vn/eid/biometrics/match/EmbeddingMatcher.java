package vn.eid.biometrics.match;

import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.MatchResult;
import vn.eid.biometrics.MatchResult.Decision;
import vn.eid.biometrics.MatchResult.Reason;
import vn.eid.biometrics.face.FaceGeometry;
import vn.eid.biometrics.face.FaceObservation;
import vn.eid.biometrics.face.FaceObserver;

/** Compares two faces by a recognition model and the thresholds of its profile. */
final class EmbeddingMatcher implements FaceMatcher {
    private final FaceObserver observer;
    private final FaceEmbedder embedder;
    private final MatchProfile profile;

    EmbeddingMatcher(FaceObserver observer, FaceEmbedder embedder, MatchProfile profile) {
        this.observer = observer;
        this.embedder = embedder;
        this.profile = profile;
    }

    @Override
    public MatchResult match(Frame portrait, Frame chip) throws CameraException {
        Optional<float[]> one = embed(portrait);
        if (one.isEmpty()) {
            return new MatchResult.NotAvailable(Reason.NO_FACE_IN_PORTRAIT);
        }
        Optional<float[]> other = embed(chip);
        if (other.isEmpty()) {
            return new MatchResult.NotAvailable(Reason.NO_FACE_IN_CHIP_IMAGE);
        }
        return judge(cosine(one.get(), other.get()), profile);
    }

    private Optional<float[]> embed(Frame picture) throws CameraException {
        FaceObservation seen = observer.observeStill(picture);
        return seen.geometry().flatMap(FaceGeometry::mesh).map(mesh -> embedder.embed(seen.picture(), mesh));
    }

    static MatchResult judge(double similarity, MatchProfile profile) {
        Decision decision = Decision.NO_MATCH;
        if (similarity >= profile.match()) {
            decision = Decision.MATCH;
        } else if (similarity >= profile.review()) {
            decision = Decision.REVIEW;
        }
        return new MatchResult.Compared(
                similarity, score(similarity), score(profile.match()), decision, profile.matcher());
    }

    /** Linear, so that the threshold on the screen is the threshold of the profile: 0 at no similarity, 100 at identity. */
    private static int score(double similarity) {
        return (int) Math.max(0, Math.min(100, Math.round(100 * similarity)));
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return Math.max(-1, Math.min(1, dot));
    }

    @Override
    public void close() {
        embedder.close();
        observer.close();
    }
}
