/** The model folder: manifest with the allow-list of SHA-256 values, installing and loading. A file that is not in the list is never run. */
package vn.eid.biometrics.model;
