package vn.eid.kiosk.officer;

/**
 * An account as the counter keeps it.
 *
 * @param officer who
 * @param verifier of the secret
 * @param failures wrong tries since the last right one
 * @param closed by the roster
 */
record Account(Officer officer, SecretVerifier verifier, int failures, boolean closed) {
    Account withFailures(int number) {
        return new Account(officer, verifier, number, closed);
    }

    Account withVerifier(SecretVerifier other) {
        return new Account(officer, other, 0, closed);
    }

    Account withRoster(Officer listed) {
        return new Account(listed, verifier, failures, false);
    }

    Account close() {
        return new Account(officer, verifier, failures, true);
    }

    @Override
    public String toString() {
        return "account " + officer.account();
    }
}
