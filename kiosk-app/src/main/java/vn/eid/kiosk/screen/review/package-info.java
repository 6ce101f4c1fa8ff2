/** Step 7: everything on one page, then the sealed dossier with its number. */
package vn.eid.kiosk.screen.review;
