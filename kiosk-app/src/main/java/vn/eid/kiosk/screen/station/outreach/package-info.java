/** Outreach: wards against their quota, the people of a ward with their visits, lists before they are taken over. */
package vn.eid.kiosk.screen.station.outreach;
