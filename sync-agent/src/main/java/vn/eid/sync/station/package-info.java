/**
 * Opens everything that one counter stores, from one folder and one set of keys. For composition roots; nothing else needs
 * to know how the parts fit together.
 */
package vn.eid.sync.station;
