/**
 * Tables that come and go as CSV and XLSX files. Files are hostile input: bounded in size, rows, columns and inflation;
 * what goes out holds no cell that a spreadsheet would run as a formula.
 */
package vn.eid.kiosk.station.sheet;
