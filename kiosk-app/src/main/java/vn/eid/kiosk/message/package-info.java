/** The one place where faults meet words: a title, a cause and one next action, in Vietnamese and English. */
package vn.eid.kiosk.message;
