package vn.eid.biometrics.simulator;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import vn.eid.biometrics.Frame;
import vn.eid.biometrics.camera.ImageEncoder;

/**
 * A person who does not exist, drawn as a camera would see her: a lit, painted head of real proportions that turns, looks
 * down, blinks, wears glasses or a mask. Detectors find it, landmarks and pose can be measured on it, and two seeds are
 * two persons. Not thread-safe; drawing a 1280×720 frame takes some ten milliseconds.
 */
public final class DrawnFace {
    private final FaceTraits traits;
    private final FacePainting painting;
    private final Mesh bareHead;
    private final Mesh maskedHead;
    private final Mesh neck;
    private final List<Mesh> ears = new ArrayList<>();
    private BufferedImage backdrop = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    private Scene.Backdrop backdropKind = Scene.Backdrop.WALL;
    private BufferedImage canvas = backdrop;
    private MeshRaster raster = new MeshRaster(1, 1);

    public DrawnFace(FaceTraits traits) {
        this.traits = traits;
        this.painting = new FacePainting(traits);
        this.bareHead = HeadMesh.of(traits, false);
        this.maskedHead = HeadMesh.of(traits, true);
        this.neck = Mesh.neck(
                traits.hair().style().isLong() ? 0.86 : 0.98 * traits.bones().jaw());
        if (!traits.hair().style().isLong()) {
            double outward = 79 * traits.bones().width();
            ears.add(Mesh.ear(-1, outward));
            ears.add(Mesh.ear(1, outward));
        }
    }

    /** A person by number. */
    public static DrawnFace ofSeed(long seed) {
        return new DrawnFace(FaceTraits.of(seed));
    }

    public FaceTraits traits() {
        return traits;
    }

    /** The scene as a camera frame. */
    public Frame draw(Scene scene, int width, int height, long capturedNanos) {
        return drawPeople(List.of(scene), List.of(this), width, height, capturedNanos);
    }

    /** Several people in one picture, the first in front; light, backdrop and optics are the first scene's. */
    public static Frame drawPeople(
            List<Scene> scenes, List<DrawnFace> people, int width, int height, long capturedNanos) {
        DrawnFace first = people.get(0);
        Scene scene = scenes.get(0);
        first.prepare(scene.backdrop(), width, height);
        for (int i = people.size() - 1; i >= 0; i--) {
            people.get(i).person(first.canvas, first.raster, scenes.get(i));
        }
        return Develop.frame(first.canvas, scene.light().level(), scene.optics(), capturedNanos);
    }

    /** The photo as the card's chip holds it: plain light background, head and shoulders, 413×531. */
    public Frame chipPhoto() {
        Scene scene = Scene.portrait()
                .with(new Scene.Place(0.5, 0.46, 0.50))
                .with(Scene.Backdrop.WHITE)
                .with(new Scene.Optics(0.4, 0, 0.8));
        return draw(scene, 413, 531, 0);
    }

    /** {@link #chipPhoto()} as DG2 carries it: a JPEG 2000 file of some 14 kB. */
    public byte[] chipPhotoJp2() {
        return new ImageEncoder().jpeg2000(chipPhoto(), 21);
    }

    /** {@link #chipPhoto()} as older cards carry it: a JPEG of some 20 kB. */
    public byte[] chipPhotoJpeg() {
        return new ImageEncoder().jpeg(chipPhoto(), 80);
    }

    private void prepare(Scene.Backdrop kind, int width, int height) {
        boolean resized = backdrop.getWidth() != width || backdrop.getHeight() != height;
        if (resized) {
            backdrop = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            raster = new MeshRaster(width, height);
        }
        if (resized || kind != backdropKind) {
            Graphics2D g = backdrop.createGraphics();
            Wardrobe.backdrop(g, kind, width, height);
            g.dispose();
            backdropKind = kind;
        }
        System.arraycopy(data(backdrop), 0, data(canvas), 0, width * height);
    }

    private void person(BufferedImage on, MeshRaster with, Scene scene) {
        Scene.Pose pose = scene.pose();
        // The body follows the head a little; the neck half way.
        Scene.Pose body = new Scene.Pose(pose.yaw() * 0.15, 0, pose.roll() * 0.10);
        Scene.Pose half = new Scene.Pose(pose.yaw() * 0.4, pose.pitch() * 0.3, pose.roll() * 0.5);
        View head = new View(on.getWidth(), on.getHeight(), scene.place(), pose);
        View bodyView = new View(on.getWidth(), on.getHeight(), scene.place(), body);
        View neckView = new View(on.getWidth(), on.getHeight(), scene.place(), half);
        boolean masked = scene.wearing().mask();
        double gaze = Math.max(-3.6, Math.min(3.6, -pose.yaw() * 0.12));
        int[] texels = painting.full(scene.expression(), Math.round(gaze * 8) / 8.0, masked);
        boolean small = head.scale() < FacePainting.SCALE * 0.55;
        int[] chosen = small ? painting.half() : texels;
        Graphics2D g = on.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        Wardrobe.hairBehind(g, traits, head);
        layer(on, with, List.of(neck), neckView, scene.light(), chosen, small);
        Wardrobe.shoulders(g, traits, bodyView);
        List<Mesh> meshes = new ArrayList<>(ears);
        meshes.add(masked ? maskedHead : bareHead);
        layer(on, with, meshes, head, scene.light(), chosen, small);
        if (scene.wearing().glasses() != Scene.Glasses.NONE) {
            Wardrobe.glasses(g, traits, head, scene.wearing().glasses(), pose.yaw());
        }
        g.dispose();
    }

    private static void layer(
            BufferedImage on,
            MeshRaster with,
            List<Mesh> meshes,
            View view,
            Scene.Light light,
            int[] texels,
            boolean small) {
        with.begin();
        for (Mesh mesh : meshes) {
            with.draw(mesh, view, light, texels, small);
        }
        with.over(data(on));
    }

    private static int[] data(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
