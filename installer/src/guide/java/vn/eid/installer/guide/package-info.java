/**
 * Makes documents for people out of Markdown: one HTML and one PDF file of each, with the counter's own texts for faults.
 * Runs at build time, part of no package.
 */
package vn.eid.installer.guide;
