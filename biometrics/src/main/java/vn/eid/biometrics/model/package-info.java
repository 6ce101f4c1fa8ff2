/** The model folder: manifest, allow-list of SHA-256 values, loading. */
package vn.eid.biometrics.model;
