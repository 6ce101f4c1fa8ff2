/**
 * Helps citizens to activate an approved account: which steps there are, what the ministry's text message says, where the
 * application is. One-time codes, passcodes and answers are explained, never asked for.
 */
package vn.eid.kiosk.station.activation;
