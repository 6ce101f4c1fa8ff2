/**
 * Measurements of the reader against the virtual card, and against JMRTD as it comes; and the search for files that could
 * hurt it. Unlike the virtual card these classes know the reader: they measure it.
 */
package vn.eid.card.simulator.bench;
