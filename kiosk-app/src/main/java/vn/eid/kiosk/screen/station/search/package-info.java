/** Finding a dossier by number, name without marks, phone, date or status, and what has happened with it. */
package vn.eid.kiosk.screen.station.search;
