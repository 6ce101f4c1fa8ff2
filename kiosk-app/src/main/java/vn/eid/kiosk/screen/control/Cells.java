package vn.eid.kiosk.screen.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Cells of a row beside each other where there is room, each as wide as it wants to be; on further lines where there is not. */
public final class Cells extends Region {
    private static final double GAP = 16;
    private static final double LINE_GAP = 6;

    private final List<Region> cells;
    private final int elastic;

    /** @param elastic the cell that takes what is left of a line */
    public Cells(List<? extends Region> cells, int elastic) {
        this.cells = List.copyOf(cells);
        this.elastic = elastic;
        getChildren().addAll(cells);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return cells.stream().mapToDouble(cell -> cell.minWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return cells.stream().mapToDouble(cell -> cell.prefWidth(-1) + GAP).sum() - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? computePrefWidth(-1) : width;
        double height = -LINE_GAP;
        for (var line : lines(known)) {
            height += height(line, known) + LINE_GAP;
        }
        return Math.max(0, height);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        var all = lines(getWidth());
        if (all.size() == 1) {
            y = (getHeight() - height(all.get(0), getWidth())) / 2;
        }
        for (var line : all) {
            double height = height(line, getWidth());
            double x = 0;
            for (Region cell : line) {
                double width = width(cell, line, getWidth());
                double own = Math.min(height, cell.prefHeight(width));
                cell.resizeRelocate(x, y + (height - own) / 2, width, own);
                x += width + GAP;
            }
            y += height + LINE_GAP;
        }
    }

    private List<List<Region>> lines(double width) {
        var lines = new ArrayList<List<Region>>();
        double used = 0;
        for (Region cell : cells) {
            double wanted = cell.prefWidth(-1);
            if (lines.isEmpty() || used + wanted > width) {
                lines.add(new ArrayList<>());
                used = 0;
            }
            lines.get(lines.size() - 1).add(cell);
            used += wanted + GAP;
        }
        return lines;
    }

    private double width(Region cell, List<Region> line, double width) {
        double wanted = Math.min(cell.prefWidth(-1), width);
        if (cells.indexOf(cell) != elastic) {
            return wanted;
        }
        double others = line.stream()
                .filter(it -> it != cell)
                .mapToDouble(it -> it.prefWidth(-1) + GAP)
                .sum();
        return Math.max(wanted, width - others);
    }

    private double height(List<Region> line, double width) {
        return line.stream()
                .mapToDouble(cell -> cell.prefHeight(width(cell, line, width)))
                .max()
                .orElse(0);
    }
}
