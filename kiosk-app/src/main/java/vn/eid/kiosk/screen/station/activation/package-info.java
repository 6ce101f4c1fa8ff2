/** The activation helper: the guide's steps as pictures, the ministry's message as it will arrive, the leaflet. */
package vn.eid.kiosk.screen.station.activation;
