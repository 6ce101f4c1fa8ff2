/** Signing in, and coming back after the counter was left alone. */
package vn.eid.kiosk.screen.signin;
