package vn.eid.kiosk.screen.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two columns, the right one of fixed width; one below the other where there is no room for both. */
public final class Columns extends Region {
    private final Region left;
    private final Region right;
    private final double rightWidth;
    private final double needed;
    private final double gap;

    /** @param needed width from which both stand side by side */
    public Columns(Region left, Region right, double rightWidth, double needed, double gap) {
        this.left = left;
        this.right = right;
        this.rightWidth = rightWidth;
        this.needed = needed;
        this.gap = gap;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean beside(double width) {
        return width >= needed;
    }

    private double leftWidth(double width) {
        return beside(width) ? width - rightWidth - gap : width;
    }

    @Override
    protected double computePrefWidth(double height) {
        return needed;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? needed : width;
        double first = left.prefHeight(leftWidth(known));
        double second = right.prefHeight(beside(known) ? rightWidth : known);
        return beside(known) ? Math.max(first, second) : first + gap + second;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double first = left.prefHeight(leftWidth(width));
        if (beside(width)) {
            left.resizeRelocate(0, 0, leftWidth(width), Math.max(first, left.minHeight(leftWidth(width))));
            right.resizeRelocate(width - rightWidth, 0, rightWidth, right.prefHeight(rightWidth));
        } else {
            left.resizeRelocate(0, 0, width, first);
            right.resizeRelocate(0, first + gap, width, right.prefHeight(width));
        }
    }
}
