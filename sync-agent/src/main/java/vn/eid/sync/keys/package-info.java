/**
 * The station's keys: the signing key in a PKCS#12 file or a PKCS#11 token, and the secrets of this machine wrapped by
 * it. Nothing else in the product touches private keys.
 */
package vn.eid.sync.keys;
