/**
 * What a Vietnamese card holds: synthetic citizens, the data groups of the logical data structure (ICAO 9303-10) and the
 * security object over them.
 */
package vn.eid.card.simulator.lds;
