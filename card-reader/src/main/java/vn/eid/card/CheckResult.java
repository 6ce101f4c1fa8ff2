package vn.eid.card;

/** Outcome of one inspection check, in the five values of BSI TR-03135. */
public sealed interface CheckResult {
    /** Proven. */
    record Successful() implements CheckResult {}

    /** Disproven. */
    record Failed(CheckReason reason) implements CheckResult {}

    /** Tried, but what is needed to decide is missing here. */
    record Undetermined(CheckReason reason) implements CheckResult {}

    /** Not tried, because an earlier check made it pointless or it was not asked for. */
    record NotPerformed(CheckReason reason) implements CheckResult {}

    /** The card does not offer it. */
    record NotSupported() implements CheckResult {}

    CheckResult SUCCESSFUL = new Successful();
    CheckResult NOT_SUPPORTED = new NotSupported();

    static CheckResult failed(CheckReason reason) {
        return new Failed(reason);
    }

    static CheckResult undetermined(CheckReason reason) {
        return new Undetermined(reason);
    }

    static CheckResult notPerformed(CheckReason reason) {
        return new NotPerformed(reason);
    }

    default boolean isSuccessful() {
        return this instanceof Successful;
    }

    default boolean isFailed() {
        return this instanceof Failed;
    }
}
