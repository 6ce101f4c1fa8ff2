/** The reference ministry and what it needs: certificates made at run time, and the other end of the seal. */
package vn.eid.sync.simulator;
