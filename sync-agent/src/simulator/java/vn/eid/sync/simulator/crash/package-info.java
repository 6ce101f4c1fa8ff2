/**
 * Proves crash safety by killing: a parent kills a capturing and queueing child at random moments, and the next child must
 * find everything that was acknowledged.
 */
package vn.eid.sync.simulator.crash;
