package vn.eid.kiosk.screen;

import vn.eid.biometrics.Frame;
import vn.eid.biometrics.simulator.DrawnPaper;
import vn.eid.biometrics.simulator.PaperScene;

/** The drawn health insurance card of the sample citizen. */
final class PaperDrawings {
    private static final DrawnPaper CARD = DrawnPaper.healthInsurance(
            "001090000017", "Nguyễn Văn Thử", "15/02/1990", true, "Phường Trà Cổ, tỉnh Quảng Ninh");

    private PaperDrawings() {}

    /** As a scanner would give it. */
    static Frame flat() {
        return CARD.flat();
    }

    /** On a table under the camera, a little turned. */
    static PaperScene scene() {
        return PaperScene.centred(CARD, 1280, 720, 0.66, 6, 4);
    }

    static Frame onTable() {
        return scene().draw(CARD, 1280, 720, 0);
    }
}
