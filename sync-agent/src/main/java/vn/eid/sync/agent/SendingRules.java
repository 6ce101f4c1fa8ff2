package vn.eid.sync.agent;

/**
 * When to send.
 *
 * @param retry for one dossier in trouble
 * @param hostRetry for the host
 * @param circuit to the host
 * @param quietHours of the station's line
 * @param legalClock for dossiers whose limit the ministry does not state
 */
record SendingRules(
        RetryPolicy retry, RetryPolicy hostRetry, Circuit circuit, QuietHours quietHours, LegalClock legalClock) {}
