/**
 * Measurements of the agent against the reference ministry: speed beside a plain upload, deliveries under random faults,
 * a week without a line, an idle day. Everything here gives figures; the command line prints them.
 */
package vn.eid.sync.simulator.bench;
