/** What a citizen does alone at their own window between two enrolments: ask for the dossier, say that they have come. */
package vn.eid.kiosk.screen.station.selfservice;
