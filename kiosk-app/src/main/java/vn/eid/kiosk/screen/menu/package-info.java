/**
 * The officer's menu: language, appearance, text size, sounds, the citizen's language, password, examination of the counter,
 * lock and sign-out. It stands beside the work, never over it.
 */
package vn.eid.kiosk.screen.menu;
