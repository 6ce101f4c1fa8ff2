/** The list of dossiers on this machine, and a rejected one opened again. */
package vn.eid.kiosk.screen.dossiers;
