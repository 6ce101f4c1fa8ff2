/** One-to-one comparison by a recognition model, or the honest statement that there is none. */
package vn.eid.biometrics.match;
