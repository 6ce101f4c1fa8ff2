/**
 * Attached papers: the page's outline in a camera picture, straightening, sharpness and glare, codes on it, and the import
 * of picture and PDF files. Everything that comes in here is treated as hostile.
 */
package vn.eid.biometrics.document;
