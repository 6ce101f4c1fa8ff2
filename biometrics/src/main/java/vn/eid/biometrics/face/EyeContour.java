package vn.eid.biometrics.face;

/**
 * One eye as the iris network sees it, free of the picture's scale.
 *
 * @param opening largest distance between the lids in pixels of the picture
 * @param lidArea area between the lids divided by the square of the eye's width
 */
public record EyeContour(double opening, double lidArea) {}
