/** Tables from files that people send: CSV and XLSX as rows of text, with limits on everything a file may ask for. */
package vn.eid.kiosk.station.table;
