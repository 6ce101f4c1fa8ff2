package vn.eid.biometrics.face;

/** An upright box in pixels of the picture; may reach beyond its edges. */
public record PixelBox(double x, double y, double width, double height) {
    public double area() {
        return width * height;
    }

    public FacePoint centre() {
        return new FacePoint(x + width / 2, y + height / 2);
    }

    public boolean contains(FacePoint point) {
        return point.x() >= x && point.x() < x + width && point.y() >= y && point.y() < y + height;
    }

    /** The same box in a picture that is larger by the factor. */
    public PixelBox scaled(double factor) {
        return new PixelBox(x * factor, y * factor, width * factor, height * factor);
    }
}
