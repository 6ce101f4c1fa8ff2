package vn.eid.kiosk.enrolment;

/** The seven steps that both windows show, in their order. */
public enum Step {
    /** Thẻ. */
    CARD,
    /** Thông tin. */
    IDENTITY,
    /** Chân dung. */
    PORTRAIT,
    /** Giấy tờ. */
    DOCUMENTS,
    /** Liên hệ. */
    CONTACT,
    /** Xác nhận. */
    CONSENT,
    /** Gửi. */
    SUBMIT;

    /** 1..7, as shown. */
    public int number() {
        return ordinal() + 1;
    }
}
