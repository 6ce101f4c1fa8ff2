/** Two short tones, one for what went well and one for what needs a look; made by calculation, silent without a device. */
package vn.eid.kiosk.screen.sound;
