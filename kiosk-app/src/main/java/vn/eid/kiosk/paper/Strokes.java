package vn.eid.kiosk.paper;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import vn.eid.sync.dossier.Consent;

/** A signature as it was drawn on the pad. */
final class Strokes {
    private Strokes() {}

    /** The citizen's own strokes, as lines: they stay sharp at any size. */
    static void draw(
            Consent.Signature signature, PDPageContentStream content, float x, float bottom, float width, float height)
            throws IOException {
        float scale = Math.min(width / signature.width(), height / signature.height());
        content.setLineWidth(1.3f);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
        for (Consent.Stroke stroke : signature.strokes()) {
            boolean first = true;
            for (Consent.Point point : stroke.points()) {
                float px = x + point.x() * scale;
                float py = bottom + (signature.height() - point.y()) * scale;
                if (first) {
                    content.moveTo(px, py);
                } else {
                    content.lineTo(px, py);
                }
                first = false;
            }
            if (!first) {
                content.stroke();
            }
        }
        content.setLineCapStyle(0);
        content.setLineJoinStyle(0);
    }
}
