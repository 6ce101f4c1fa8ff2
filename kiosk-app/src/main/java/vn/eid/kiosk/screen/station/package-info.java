/** What the station's own screens share: asking for files, and how a refusal is told. */
package vn.eid.kiosk.screen.station;
