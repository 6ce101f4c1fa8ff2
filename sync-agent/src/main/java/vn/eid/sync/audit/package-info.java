/** The append-only, hash-chained log of who did what. Any gap, change or cut can be found later. */
package vn.eid.sync.audit;
