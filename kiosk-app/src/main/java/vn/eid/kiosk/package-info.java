/** Mains and composition roots of the counter: the only place where adapters are made and threads are named. */
package vn.eid.kiosk;
