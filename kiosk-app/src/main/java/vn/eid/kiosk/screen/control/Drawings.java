package vn.eid.kiosk.screen.control;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;

/** Line drawings made of the theme's colours: a card going onto the reader. */
public final class Drawings {
    private Drawings() {}

    /** A card above a reader with an arrow between them; about 280 by 220 px at scale 1. */
    public static Group cardOnReader(double scale) {
        var group = new Group(
                box(44, 0, 190, 116, 12),
                soft(64, 24, 148, 24),
                chip(64, 44),
                soft(126, 50, 212, 50),
                soft(126, 66, 212, 66),
                soft(126, 82, 176, 82),
                box(0, 130, 278, 84, 14),
                line(139, 130, 139, 158),
                arrow(139, 158),
                line(36, 183, 122, 183),
                dot(238, 183));
        group.setScaleX(scale);
        group.setScaleY(scale);
        return new Group(group);
    }

    private static Shape box(double x, double y, double width, double height, double arc) {
        var box = Boxes.styled(new Rectangle(x, y, width, height), "drawing");
        box.setArcWidth(arc * 2);
        box.setArcHeight(arc * 2);
        return box;
    }

    private static Group chip(double x, double y) {
        var chip = Boxes.styled(new Rectangle(x, y, 42, 32), "drawing", "ground");
        chip.setArcWidth(8);
        chip.setArcHeight(8);
        return new Group(chip, line(x, y + 16, x + 42, y + 16));
    }

    private static Shape arrow(double x, double y) {
        return Boxes.styled(new Polyline(x - 11, y - 11, x, y, x + 11, y - 11), "drawing", "line");
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "line");
    }

    private static Shape soft(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "soft");
    }

    private static Shape dot(double x, double y) {
        return Boxes.styled(new Circle(x, y, 6), "drawing", "solid");
    }
}
