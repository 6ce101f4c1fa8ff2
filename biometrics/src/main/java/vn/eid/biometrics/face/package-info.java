/** Finds the face, its landmarks and pose, once per frame, into FaceGeometry. Everything that measures a face starts from there. */
package vn.eid.biometrics.face;
