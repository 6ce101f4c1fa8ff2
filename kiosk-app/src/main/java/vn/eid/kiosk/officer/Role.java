package vn.eid.kiosk.officer;

/** What a person may do at the counter. */
public enum Role {
    /** Cán bộ tiếp nhận: enrols citizens. */
    OFFICER,
    /** Chỉ huy: approves what another officer captured, reads reports. */
    SUPERVISOR,
    /** Kỹ thuật viên: keys, devices, updates; never sees a citizen's data. */
    TECHNICIAN
}
