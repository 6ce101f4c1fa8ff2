package vn.eid.sync.dossier;

/** Where a sealed dossier is on its way (see the state machine in the queue). */
public enum DossierStatus {
    /** Chờ gửi. */
    QUEUED,
    /** Đang gửi; leased by an agent. */
    UPLOADING,
    /** Đã tiếp nhận; the ministry acknowledged the very bytes. */
    RECEIVED,
    /** Đang kiểm tra. */
    CHECKING,
    /** Đã phê duyệt. */
    APPROVED,
    /** Đã kích hoạt. */
    ACTIVATED,
    /** Không đạt, with a reason that names the step to redo. */
    REJECTED,
    /** Tạm giữ, cần xử lý: a person must look. */
    PARKED;

    /** Nothing more will come by itself. */
    public boolean isFinal() {
        return this == ACTIVATED || this == REJECTED;
    }
}
