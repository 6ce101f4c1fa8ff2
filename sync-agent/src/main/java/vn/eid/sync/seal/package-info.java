/** Canonical form, CMS signing and sealing of dossiers, and the keys for it. */
package vn.eid.sync.seal;
