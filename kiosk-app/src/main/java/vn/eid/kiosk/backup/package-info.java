/**
 * A counter's data in one verified file: what belongs to it, how it is written, checked and taken back. Knows files and
 * hashes, nothing of keys, databases and windows.
 */
package vn.eid.kiosk.backup;
