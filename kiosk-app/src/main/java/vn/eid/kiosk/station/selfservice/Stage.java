package vn.eid.kiosk.station.selfservice;

import vn.eid.sync.dossier.DossierStatus;

/** Where a dossier is, as the ministry's guides tell citizens. */
public enum Stage {
    /** Saved at the station, on its way. */
    KEPT,
    /** Đã tiếp nhận. */
    RECEIVED,
    /** Ảnh đủ tiêu chuẩn để đưa vào kiểm tra. */
    CHECKING,
    /** Đã được phê duyệt. */
    APPROVED,
    /** Đã kích hoạt. */
    ACTIVATED,
    /** Không đạt, cần tạo lại hồ sơ. */
    REJECTED,
    /** An officer has to see to it. */
    HELD;

    static Stage of(DossierStatus status) {
        return switch (status) {
            case QUEUED, UPLOADING -> KEPT;
            case RECEIVED -> RECEIVED;
            case CHECKING -> CHECKING;
            case APPROVED -> APPROVED;
            case ACTIVATED -> ACTIVATED;
            case REJECTED -> REJECTED;
            case PARKED -> HELD;
        };
    }

    /** Whether the ministry has still to decide. */
    public boolean awaitsDecision() {
        return this == KEPT || this == RECEIVED || this == CHECKING;
    }
}
