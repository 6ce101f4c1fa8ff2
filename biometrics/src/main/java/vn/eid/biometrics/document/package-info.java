/** Page finding, sharpness and codes for attached papers. */
package vn.eid.biometrics.document;
