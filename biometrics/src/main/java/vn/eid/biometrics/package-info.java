/**
 * What the counter says about cameras, portraits and faces: frames, quality components in the words of ISO/IEC 29794-5,
 * one instruction at a time, a comparison with the chip. Only types and ports live here; OpenCV and webcam-capture are
 * named in the packages below.
 */
package vn.eid.biometrics;
