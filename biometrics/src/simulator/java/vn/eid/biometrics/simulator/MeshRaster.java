package vn.eid.biometrics.simulator;

/** Draws lit, painted meshes with a depth buffer, and lays them on a picture with softened edges. Reused frame by frame. */
final class MeshRaster {
    private static final double WRAP = 0.38;

    private final int width;
    private final int height;
    private final int[] layer;
    private final float[] nearest;
    private int left;
    private int top;
    private int right;
    private int bottom;
    private float[] screen = new float[0];

    MeshRaster(int width, int height) {
        this.width = width;
        this.height = height;
        this.layer = new int[width * height];
        this.nearest = new float[width * height];
        begin();
    }

    /** Forgets what was drawn. */
    final void begin() {
        for (int y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++) {
            java.util.Arrays.fill(layer, y * width, y * width + width, 0);
            java.util.Arrays.fill(nearest, y * width, y * width + width, 0);
        }
        left = width;
        top = height;
        right = -1;
        bottom = -1;
    }

    /** @param texels the painting, at half scale when {@code small} */
    void draw(Mesh mesh, View view, Scene.Light light, int[] texels, boolean small) {
        transform(mesh, view, light);
        double zoom = small ? FacePainting.SCALE / 2 : FacePainting.SCALE;
        int columns = small ? FacePainting.WIDTH / 2 : FacePainting.WIDTH;
        for (int i = 0; i < mesh.size(); i++) {
            screen[i * 8 + 3] = (float) ((mesh.u[i] + FacePainting.HALF_WIDTH) * zoom);
            screen[i * 8 + 4] = (float) ((mesh.v[i] + FacePainting.ABOVE) * zoom);
        }
        for (int row = 0; row + 1 < mesh.rows; row++) {
            for (int column = 0; column + 1 < mesh.columns; column++) {
                int a = mesh.at(row, column) * 8;
                int b = a + 8;
                int c = mesh.at(row + 1, column) * 8;
                triangle(a, b, c, texels, columns);
                triangle(b, c + 8, c, texels, columns);
            }
        }
    }

    /** Per point: x, y, nearness, texel u, v, and red, green, blue of the light that falls there. */
    private void transform(Mesh mesh, View view, Scene.Light light) {
        if (screen.length < mesh.size() * 8) {
            screen = new float[mesh.size() * 8];
        }
        double side = light.side();
        double uneven = Math.abs(side);
        double lx = 0.95 * side;
        double ly = -0.50 + 0.30 * uneven;
        double lz = 0.82 - 0.40 * uneven;
        double norm = Math.sqrt(lx * lx + ly * ly + lz * lz);
        double ambient = 0.60 - 0.42 * uneven;
        double key = 0.46 + 0.44 * uneven;
        double[] p = new double[3];
        for (int i = 0; i < mesh.size(); i++) {
            view.project(mesh.x[i], mesh.y[i], mesh.z[i], p);
            int at = i * 8;
            screen[at] = (float) p[0];
            screen[at + 1] = (float) p[1];
            screen[at + 2] = (float) (1000 / p[2]);
            double nx = view.turnX(mesh.nx[i], mesh.ny[i], mesh.nz[i]);
            double ny = view.turnY(mesh.nx[i], mesh.ny[i], mesh.nz[i]);
            double nz = view.turnZ(mesh.nx[i], mesh.ny[i], mesh.nz[i]);
            double facing = (nx * lx + ny * ly + nz * lz) / norm;
            double lit = Math.max(0, (facing + WRAP) / (1 + WRAP));
            double shine = Math.pow(Math.max(0, 0.5 * facing + 0.5 * nz), 14) * 0.10;
            double grey = mesh.shade[i] * (ambient * (0.86 + 0.14 * nz) + key * lit + shine);
            double near = Math.max(0, nz) * mesh.shade[i];
            screen[at + 5] = (float) (grey + near * light.screen().red());
            screen[at + 6] = (float) (grey + near * light.screen().green());
            screen[at + 7] = (float) (grey + near * light.screen().blue());
        }
    }

    private void triangle(int a, int b, int c, int[] texels, int columns) {
        float ax = screen[a];
        float ay = screen[a + 1];
        float bx = screen[b];
        float by = screen[b + 1];
        float cx = screen[c];
        float cy = screen[c + 1];
        float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
        if (area == 0) {
            return;
        }
        int x0 = Math.max(0, (int) Math.ceil(Math.min(ax, Math.min(bx, cx)) - 0.5f));
        int x1 = Math.min(width - 1, (int) Math.floor(Math.max(ax, Math.max(bx, cx)) - 0.5f));
        int y0 = Math.max(0, (int) Math.ceil(Math.min(ay, Math.min(by, cy)) - 0.5f));
        int y1 = Math.min(height - 1, (int) Math.floor(Math.max(ay, Math.max(by, cy)) - 0.5f));
        if (x0 > x1 || y0 > y1) {
            return;
        }
        left = Math.min(left, x0);
        right = Math.max(right, x1);
        top = Math.min(top, y0);
        bottom = Math.max(bottom, y1);
        float over = 1 / area;
        // Barycentric weights change by the same amount from pixel to pixel.
        float stepB = (cy - ay) * over;
        float stepC = -(by - ay) * over;
        for (int y = y0; y <= y1; y++) {
            float py = y + 0.5f - ay;
            float px = x0 + 0.5f - ax;
            float wb = (px * (cy - ay) - py * (cx - ax)) * over;
            float wc = ((bx - ax) * py - (by - ay) * px) * over;
            for (int x = x0; x <= x1; x++, wb += stepB, wc += stepC) {
                float wa = 1 - wb - wc;
                if (wa < -1e-4f || wb < -1e-4f || wc < -1e-4f) {
                    continue;
                }
                float near = wa * screen[a + 2] + wb * screen[b + 2] + wc * screen[c + 2];
                int at = y * width + x;
                if (near > nearest[at]) {
                    nearest[at] = near;
                    layer[at] = pixel(a, b, c, wa, wb, wc, texels, columns);
                }
            }
        }
    }

    private int pixel(int a, int b, int c, float wa, float wb, float wc, int[] texels, int columns) {
        float u = wa * screen[a + 3] + wb * screen[b + 3] + wc * screen[c + 3] - 0.5f;
        float v = wa * screen[a + 4] + wb * screen[b + 4] + wc * screen[c + 4] - 0.5f;
        int rows = texels.length / columns;
        int iu = Math.max(0, Math.min(columns - 2, (int) u));
        int iv = Math.max(0, Math.min(rows - 2, (int) v));
        float fu = Math.max(0, Math.min(1, u - iu));
        float fv = Math.max(0, Math.min(1, v - iv));
        int at = iv * columns + iu;
        int p = texels[at];
        int q = texels[at + 1];
        int r = texels[at + columns];
        int s = texels[at + columns + 1];
        float red = mix(p >> 16 & 255, q >> 16 & 255, r >> 16 & 255, s >> 16 & 255, fu, fv);
        float green = mix(p >> 8 & 255, q >> 8 & 255, r >> 8 & 255, s >> 8 & 255, fu, fv);
        float blue = mix(p & 255, q & 255, r & 255, s & 255, fu, fv);
        int lr = (int) (red * (wa * screen[a + 5] + wb * screen[b + 5] + wc * screen[c + 5]));
        int lg = (int) (green * (wa * screen[a + 6] + wb * screen[b + 6] + wc * screen[c + 6]));
        int lb = (int) (blue * (wa * screen[a + 7] + wb * screen[b + 7] + wc * screen[c + 7]));
        return 0xFF000000 | Math.min(255, lr) << 16 | Math.min(255, lg) << 8 | Math.min(255, lb);
    }

    private static float mix(int p, int q, int r, int s, float fu, float fv) {
        float upper = p + fu * (q - p);
        float lower = r + fu * (s - r);
        return upper + fv * (lower - upper);
    }

    /** Lays what was drawn on the picture; a pixel on the outline takes as much of it as its neighbourhood shows. */
    void over(int[] picture) {
        for (int y = Math.max(0, top - 1); y <= Math.min(height - 1, bottom + 1); y++) {
            for (int x = Math.max(0, left - 1); x <= Math.min(width - 1, right + 1); x++) {
                int at = y * width + x;
                boolean inner = x > 0 && y > 0 && x < width - 1 && y < height - 1;
                boolean same = inner
                        && layer[at] != 0 == (layer[at - 1] != 0)
                        && layer[at] != 0 == (layer[at + 1] != 0)
                        && layer[at] != 0 == (layer[at - width] != 0)
                        && layer[at] != 0 == (layer[at + width] != 0);
                if (inner && !same) {
                    picture[at] = edge(at, picture[at]);
                } else if (layer[at] != 0) {
                    picture[at] = layer[at];
                }
            }
        }
    }

    private int edge(int at, int under) {
        int covered = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int dy = -width; dy <= width; dy += width) {
            for (int dx = -1; dx <= 1; dx++) {
                int p = layer[at + dy + dx];
                if (p != 0) {
                    covered++;
                    red += p >> 16 & 255;
                    green += p >> 8 & 255;
                    blue += p & 255;
                }
            }
        }
        int bare = 9 - covered;
        int r = (red + bare * (under >> 16 & 255)) / 9;
        int g = (green + bare * (under >> 8 & 255)) / 9;
        int b = (blue + bare * (under & 255)) / 9;
        return 0xFF000000 | r << 16 | g << 8 | b;
    }
}
