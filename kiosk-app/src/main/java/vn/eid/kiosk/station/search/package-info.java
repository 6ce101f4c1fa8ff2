/** What an officer types to find a dossier, understood: a number, a phone, a name without marks, days and statuses. */
package vn.eid.kiosk.station.search;
