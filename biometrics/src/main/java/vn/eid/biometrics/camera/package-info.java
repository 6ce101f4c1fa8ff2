/** Adapters that bring frames: webcam-capture drivers, MJPEG addresses, OpenCV capture, replay of files. Nothing here judges a picture. */
package vn.eid.biometrics.camera;
