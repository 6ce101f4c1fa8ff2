/**
 * The synthetic citizen: a drawn head in front of a drawn camera, and papers on a drawn desk. Tests, the demo and the
 * training edition see through it; a production package never contains it.
 */
package vn.eid.biometrics.simulator;
