/**
 * Reaching the citizens whose account was approved and never activated: lists are judged row by row, progress is reckoned
 * per ward against quota and calendar. Pure values; the lists themselves lie in the store.
 */
package vn.eid.kiosk.station.outreach;
