package vn.eid.kiosk.screen.station.outreach;

import vn.eid.kiosk.screen.text.Texts;
import vn.eid.kiosk.station.outreach.OutreachProgress;
import vn.eid.kiosk.station.outreach.WardProgress;

/**
 * One ward in the table.
 *
 * @param name short: P. or X. in front
 * @param whole quota on the scale of the largest, 0..1
 * @param part activated on the same scale
 * @param plan where it should be today on the same scale
 * @param behind from ten points behind
 */
record WardRow(
        String ward,
        String name,
        String activated,
        String quota,
        String left,
        String share,
        double whole,
        double part,
        double plan,
        boolean behind) {

    static WardRow of(WardProgress ward, OutreachProgress all, Texts texts) {
        double most = all.wards().stream()
                .mapToInt(it -> Math.max(it.quota(), it.activated()))
                .max()
                .orElse(1);
        double scale = most == 0 ? 0 : 1 / most;
        return new WardRow(
                ward.ward(),
                shortName(ward.ward()),
                texts.count(ward.activated()),
                texts.count(ward.quota()),
                texts.count(ward.left()),
                texts.of("station.percent", Long.toString(Math.round(ward.share() * 100))),
                ward.quota() * scale,
                ward.activated() * scale,
                ward.planned() * ward.quota() * scale,
                ward.isBehind());
    }

    /** "Phường Hải Hòa" as "P. Hải Hòa", so that names stand one below the other. */
    static String shortName(String ward) {
        if (ward.startsWith("Phường ")) {
            return "P. " + ward.substring("Phường ".length());
        }
        return ward.startsWith("Xã ") ? "X. " + ward.substring("Xã ".length()) : ward;
    }
}
