/** The command line: one class a command, with help in Vietnamese and English and one form of JSON for machines. */
package vn.eid.kiosk.cli;
