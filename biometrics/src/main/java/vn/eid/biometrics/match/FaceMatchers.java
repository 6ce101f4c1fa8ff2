package vn.eid.biometrics.match;

import java.util.Optional;
import vn.eid.biometrics.CameraException;
import vn.eid.biometrics.CameraFault;
import vn.eid.biometrics.FaceMatcher;
import vn.eid.biometrics.face.FaceObserver;
import vn.eid.biometrics.match.FaceEmbedder.Normalisation;
import vn.eid.biometrics.model.ModelFolder;
import vn.eid.biometrics.model.ModelRole;

/** Chooses the matcher that the installed models allow. */
public final class FaceMatchers {
    private FaceMatchers() {}

    /**
     * A matcher with the installed recognition model, or one that says it is not available. Aligning needs the face mesh,
     * so that is needed too.
     *
     * @throws CameraException {@link CameraFault#MODEL_REFUSED} if a model file is not the one of the allow-list
     */
    public static FaceMatcher with(ModelFolder models, MatchProfiles profiles) throws CameraException {
        Optional<ModelFolder.Loaded> model = models.load(ModelRole.FACE_EMBEDDING);
        Optional<MatchProfile> profile =
                model.flatMap(m -> profiles.of(m.entry().name()));
        if (profile.isEmpty()) {
            return new NoMatcher();
        }
        FaceObserver observer = FaceObserver.with(models);
        if (!observer.hasMesh()) {
            observer.close();
            return new NoMatcher();
        }
        var embedder = new FaceEmbedder(
                model.get().bytes(), Normalisation.of(profile.get().matcher()));
        return new EmbeddingMatcher(observer, embedder, profile.get());
    }

    /** As {@link #with(ModelFolder, MatchProfiles)}, with the thresholds that are part of the program. */
    public static FaceMatcher with(ModelFolder models) throws CameraException {
        return with(models, MatchProfiles.builtIn());
    }
}
