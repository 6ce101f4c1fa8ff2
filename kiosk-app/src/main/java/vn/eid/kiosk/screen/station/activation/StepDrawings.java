package vn.eid.kiosk.screen.station.activation;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import vn.eid.kiosk.screen.control.Boxes;
import vn.eid.kiosk.screen.control.Icons;
import vn.eid.kiosk.screen.display.Symbol;
import vn.eid.kiosk.station.activation.ActivationStep;

/** A telephone that shows what each step looks like, in the theme's colours; 104 by 168 px. */
final class StepDrawings {
    private static final double WIDTH = 104;
    private static final double HEIGHT = 168;

    private StepDrawings() {}

    static Node of(ActivationStep step) {
        var phone = new Group(body());
        phone.getChildren()
                .addAll(
                        switch (step) {
                            case INSTALL -> install();
                            case OPEN -> open();
                            case NUMBERS -> numbers();
                            case ONE_TIME_CODE -> code();
                            case PASSCODE -> passcode();
                            case QUESTIONS -> questions();
                        });
        return phone;
    }

    private static Group body() {
        return new Group(box(0, 0, WIDTH, HEIGHT, 14), soft(42, 12, 62, 12), soft(40, 157, 64, 157));
    }

    private static Group install() {
        var app = ground(30, 42, 44, 44);
        return new Group(
                app,
                line(52, 52, 52, 74),
                Boxes.styled(new Polyline(43, 66, 52, 75, 61, 66), "drawing", "line"),
                pill(24, 108, 56, 20));
    }

    private static Group open() {
        return new Group(
                icon(Symbol.COUNTER, 34, 62), soft(26, 84, 78, 84), pill(18, 104, 68, 24), soft(30, 142, 74, 142));
    }

    private static Group numbers() {
        return new Group(
                box(16, 36, 72, 22, 5),
                dots(24, 47, 8, 7, "solid"),
                box(16, 68, 72, 22, 5),
                dots(24, 79, 6, 7, "solid"),
                pill(16, 108, 72, 24));
    }

    private static Group code() {
        return new Group(ground(14, 34, 76, 44), soft(24, 48, 78, 48), line(24, 62, 58, 62), cells(16, 100, 6, 12));
    }

    private static Group passcode() {
        var keys = new Group();
        for (int i = 0; i < 9; i++) {
            keys.getChildren().add(Boxes.styled(new Circle(30 + i % 3 * 22, 82 + i / 3 * 22, 7), "drawing", "soft"));
        }
        return new Group(dots(22, 46, 6, 12, "solid"), keys);
    }

    private static Group questions() {
        return new Group(
                icon(Symbol.HELP_CIRCLE, 18, 58),
                soft(46, 50, 86, 50),
                box(16, 66, 72, 18, 4),
                icon(Symbol.HELP_CIRCLE, 18, 114),
                soft(46, 106, 86, 106),
                box(16, 122, 72, 18, 4));
    }

    private static Node icon(Symbol symbol, double x, double y) {
        var icon = Icons.of(symbol, symbol == Symbol.COUNTER ? "i32" : "i20", "accent");
        icon.setX(x);
        icon.setY(y);
        return icon;
    }

    private static Group dots(double x, double y, int count, double gap, String style) {
        var dots = new Group();
        for (int i = 0; i < count; i++) {
            dots.getChildren().add(Boxes.styled(new Circle(x + i * gap, y, gap > 8 ? 4 : 2), "drawing", style));
        }
        return dots;
    }

    private static Group cells(double x, double y, int count, double gap) {
        var cells = new Group();
        for (int i = 0; i < count; i++) {
            cells.getChildren().add(line(x + i * gap + 1, y + 18, x + i * gap + gap - 3, y + 18));
            cells.getChildren().add(Boxes.styled(new Circle(x + i * gap + gap / 2 - 1, y + 8, 3), "drawing", "solid"));
        }
        return cells;
    }

    private static Shape pill(double x, double y, double width, double height) {
        var pill = box(x, y, width, height, height / 2);
        pill.getStyleClass().add("solid");
        return pill;
    }

    private static Shape ground(double x, double y, double width, double height) {
        var box = box(x, y, width, height, 10);
        box.getStyleClass().add("ground");
        return box;
    }

    private static Rectangle box(double x, double y, double width, double height, double arc) {
        var box = Boxes.styled(new Rectangle(x, y, width, height), "drawing");
        box.setArcWidth(arc * 2);
        box.setArcHeight(arc * 2);
        return box;
    }

    private static Shape line(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "line");
    }

    private static Shape soft(double x1, double y1, double x2, double y2) {
        return Boxes.styled(new Line(x1, y1, x2, y2), "drawing", "soft");
    }
}
