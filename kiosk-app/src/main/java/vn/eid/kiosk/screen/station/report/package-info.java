/** The station's reports as charts, tables and files. */
package vn.eid.kiosk.screen.station.report;
