/**
 * The reference ministry: a gateway to the published contract that trusts no counter, with a small review page and a
 * script of faults. For training, tests and benchmarks; production cannot name it.
 */
package vn.eid.sync.simulator.gateway;
