/** Code scanners on a serial line: texts come out, as they were scanned. Nothing here knows what a text means. */
package vn.eid.card.scanner;
