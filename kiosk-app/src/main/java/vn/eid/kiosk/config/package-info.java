/** What the administrator decides about a counter, as one immutable record, checked as a whole before anything starts. */
package vn.eid.kiosk.config;
