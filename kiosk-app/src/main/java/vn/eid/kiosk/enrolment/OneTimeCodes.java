package vn.eid.kiosk.enrolment;

import java.time.Instant;

/** The port that confirms a phone number by a code of the ministry. Blocking, bounded; codes are never kept. */
public interface OneTimeCodes {
    /** Has a code sent to a phone, E.164. */
    CodeAnswer ask(String phone);

    /** Checks what the citizen read out. */
    CodeAnswer check(String phone, String code);

    /** What the ministry answered. */
    sealed interface CodeAnswer {
        /** Sent; another one may be asked for from {@code resendFrom}. */
        record Sent(Instant resendFrom, int triesLeft) implements CodeAnswer {}

        record Right() implements CodeAnswer {}

        record Wrong(int triesLeft) implements CodeAnswer {}

        /** No line, or the ministry does not do it now. */
        record Unavailable() implements CodeAnswer {}
    }

    /** A counter without a line: the citizen's own confirmation stands alone. */
    OneTimeCodes OFFLINE = new OneTimeCodes() {
        @Override
        public CodeAnswer ask(String phone) {
            return new CodeAnswer.Unavailable();
        }

        @Override
        public CodeAnswer check(String phone, String code) {
            return new CodeAnswer.Unavailable();
        }
    };
}
