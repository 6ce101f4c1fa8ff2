package vn.eid.sync.queue.outreach;

/** What came of visiting a citizen. */
public enum VisitResult {
    /** Chưa đến. */
    NOT_VISITED,
    /** Đã kích hoạt. */
    ACTIVATED,
    /** Vắng nhà, hẹn lại. */
    ABSENT,
    /** Không có điện thoại thông minh. */
    NO_SMARTPHONE,
    /** Đã chuyển nơi ở. */
    MOVED,
    /** Chưa đồng ý. */
    DECLINED;

    /** Whether somebody should knock at this door again. */
    public boolean isOpen() {
        return this == NOT_VISITED || this == ABSENT || this == DECLINED;
    }
}
