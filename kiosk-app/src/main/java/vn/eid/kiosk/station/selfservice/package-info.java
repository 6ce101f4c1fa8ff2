/**
 * A citizen asks how the dossier gets on: whole with the card on the reader, the bare status without it. Looking up is
 * limited and audited, and shows masked data only.
 */
package vn.eid.kiosk.station.selfservice;
