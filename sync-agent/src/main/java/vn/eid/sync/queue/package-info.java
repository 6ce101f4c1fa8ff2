/**
 * The durable queue of sealed dossiers and the encrypted drafts of enrolments under way. Sealed files are the truth, the
 * database is an index that can be rebuilt from them.
 */
package vn.eid.sync.queue;
