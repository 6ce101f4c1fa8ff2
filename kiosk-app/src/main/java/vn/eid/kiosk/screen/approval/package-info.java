/** Dossiers that wait for a second person: a supervisor looks at what was captured, and approves or returns it. */
package vn.eid.kiosk.screen.approval;
