package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/**
 * Small line drawings of a head, 96 by 96 px at scale 1, in the theme's colours: what to do and what to leave off before a
 * portrait. What is to be left off is struck through, so that no colour is needed to understand it.
 */
public final class HeadDrawing {
    private static final double SIZE = 96;

    private HeadDrawing() {}

    /** Wide open eyes. */
    public static Group eyesOpen(double scale) {
        return scaled(scale, head(), eye(36), eye(60), mouth());
    }

    /** Spectacles, struck through. */
    public static Group noGlasses(double scale) {
        return scaled(
                scale,
                head(),
                dot(36, 44),
                dot(60, 44),
                mouth(),
                glass(25),
                glass(51),
                line(45, 43, 51, 43),
                line(25, 43, 19, 41),
                line(71, 43, 77, 41),
                strike());
    }

    /** A mask, struck through. */
    public static Group noMask(double scale) {
        var mask = Boxes.styled(new SVGPath(), "drawing", "ground");
        mask.setContent("M26 52 Q48 46 70 52 L68 68 Q60 80 48 81 Q36 80 28 68 Z");
        return scaled(
                scale,
                head(),
                dot(36, 42),
                dot(60, 42),
                mask,
                line(26, 54, 19, 48),
                line(70, 54, 77, 48),
                soft(34, 61, 62, 61),
                soft(35, 69, 61, 69),
                strike());
    }

    /** The same light from both sides. */
    public static Group evenLight(double scale) {
        var person = new Group(head(), dot(36, 47), dot(60, 47), mouth());
        person.setScaleX(0.76);
        person.setScaleY(0.76);
        person.setTranslateY(8);
        return scaled(
                scale,
                person,
                lamp(10, 14),
                line(18, 18, 23, 21),
                line(15, 22, 19, 26),
                line(9, 24, 10, 30),
                lamp(86, 14),
                line(78, 18, 73, 21),
                line(81, 22, 77, 26),
                line(87, 24, 86, 30));
    }

    private static Group scaled(double scale, Node... parts) {
        List<Node> all = new ArrayList<>();
        // Holds the place of the whole square, so that all drawings are of one size.
        var room = new Rectangle(SIZE, SIZE);
        room.setOpacity(0);
        all.add(room);
        all.addAll(Arrays.asList(parts));
        var drawing = new Group(all);
        drawing.setScaleX(scale);
        drawing.setScaleY(scale);
        return new Group(drawing);
    }

    private static Node head() {
        var face = Boxes.styled(new Ellipse(48, 49, 29, 36), "drawing");
        var hair = Boxes.styled(new SVGPath(), "drawing", "ground");
        hair.setContent("M18 47 Q14 11 48 10 Q82 11 78 47 Q75 33 64 27 Q50 35 36 27 Q22 33 18 47 Z");
        return new Group(face, hair);
    }

    private static Node eye(double x) {
        var lids = Boxes.styled(new Ellipse(x, 47, 8.5, 5.5), "drawing");
        return new Group(lids, dot(x, 47));
    }

    private static Node mouth() {
        return Boxes.styled(new CubicCurve(38, 68, 44, 70, 52, 70, 58, 68), "drawing", "line");
    }

    private static Node glass(double x) {
        var glass = Boxes.styled(new Rectangle(x, 35, 20, 17), "drawing", "line");
        glass.setArcWidth(10);
        glass.setArcHeight(10);
        return glass;
    }

    private static Node strike() {
        return new Group(
                Boxes.styled(new Line(14, 84, 82, 12), "drawing", "gap"),
                Boxes.styled(new Line(14, 84, 82, 12), "drawing", "no"));
    }

    private static Node lamp(double x, double y) {
        return Boxes.styled(new Circle(x, y, 7), "drawing", "ground");
    }

    private static Node dot(double x, double y) {
        return Boxes.styled(new Circle(x, y, 2.6), "drawing", "solid");
    }

    private static Node line(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "line");
    }

    private static Node soft(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "soft");
    }
}
