/**
 * Measures what the product claims, each figure beside a peer or a computed limit of the same run. Nothing of it is in
 * the production edition.
 */
package vn.eid.kiosk.simulator.bench;
