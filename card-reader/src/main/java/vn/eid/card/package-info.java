/**
 * What the counter says about a chip card: presence, access keys, what was read, what was proven, what went wrong. Only
 * types and ports live here; the adapters that fill them are in the packages below and are named by a composition root
 * alone.
 */
package vn.eid.card;
