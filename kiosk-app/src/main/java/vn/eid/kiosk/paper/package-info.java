/** What leaves the counter on paper: receipt, request form, slip; PDF/A with embedded fonts, text that can be selected. */
package vn.eid.kiosk.paper;
