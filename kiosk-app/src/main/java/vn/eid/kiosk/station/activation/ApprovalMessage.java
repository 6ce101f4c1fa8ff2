package vn.eid.kiosk.station.activation;

import vn.eid.kiosk.station.PlainText;

/**
 * The text message of the ministry after the approval, as it arrives: without marks, so that it stays in the seven-bit
 * alphabet. Shown so that people know it from a fraud. Source: Công văn 688/UBND-CATP (17/3/2023) with the guide's words, and
 * the guide of Đề án 06 Hà Nam for the form without marks.
 */
public record ApprovalMessage(String text, Gsm7.Measure measure) {
    /** What every such message says before and behind the name. */
    private static final String BEFORE =
            "Cuc Canh sat QLHC ve TTXH thong bao: Ho so dang ky tai khoan dinh danh dien tu" + " cua cong dan ";

    private static final String BEHIND = " da duoc phe duyet. De nghi truy cap ung dung VNeID hoac dia chi"
            + " https://vneid.gov.vn de kich hoat tai khoan.";

    /** The message to a citizen. */
    public static ApprovalMessage to(String fullName) {
        String text = BEFORE + PlainText.of(fullName).strip().replaceAll("\\s+", " ") + BEHIND;
        return new ApprovalMessage(text, Gsm7.measure(text));
    }

    @Override
    public String toString() {
        return "message of " + measure.length();
    }
}
