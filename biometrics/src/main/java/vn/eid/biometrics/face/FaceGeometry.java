package vn.eid.biometrics.face;

import java.util.Optional;

/**
 * Where one face is and how it is held: everything that measures a face starts from here. Pixels of the unmirrored
 * picture; left and right are the citizen's.
 *
 * @param box around the face
 * @param eyes centres of the eyes
 * @param eyesFound false where the eyes were only assumed from the box
 * @param chinDistance distance from the middle of the eyes to the chin, the standard's T
 * @param mesh 468 points, where the model is installed
 * @param pose where the mesh gives one
 * @param rightEye lids of the right eye, where the model is installed
 * @param leftEye lids of the left eye
 */
public record FaceGeometry(
        PixelBox box,
        EyePair eyes,
        boolean eyesFound,
        double chinDistance,
        Optional<FaceMesh> mesh,
        Optional<HeadPose> pose,
        Optional<EyeContour> rightEye,
        Optional<EyeContour> leftEye) {}
