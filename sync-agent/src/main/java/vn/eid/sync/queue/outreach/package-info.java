/**
 * The station's lists of citizens whose account was approved and never activated: wards with their quota, teams, people and
 * visits. What names a citizen is encrypted before the database sees it; everything else is needed to count and to order.
 */
package vn.eid.sync.queue.outreach;
