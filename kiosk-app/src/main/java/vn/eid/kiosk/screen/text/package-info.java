/** The words on the windows: one bundle a language, and the forms of numbers, dates and times. */
package vn.eid.kiosk.screen.text;
