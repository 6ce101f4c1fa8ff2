package vn.eid.kiosk.enrolment;

/** Whose card is being read: the citizen's, or the one of the person who acts for a citizen already read. */
public sealed interface Subject {
    /** The citizen. */
    record Citizen() implements Subject {}

    /** Parent, guardian or representative of a minor or ward (Nghị định 69/2024/NĐ-CP Art. 10). */
    record GuardianOf(CitizenCard citizen) implements Subject {}
}
