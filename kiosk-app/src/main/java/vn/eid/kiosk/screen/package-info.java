/**
 * The two windows of the counter. {@code ScreenHost} picks the screen by the session's state, the feature packages hold
 * one view and one view model each, {@code desk} is what they may ask of the rest of the counter.
 */
package vn.eid.kiosk.screen;
