/**
 * The sync agent: brings queued dossiers to the ministry and the ministry's news back, for as long as it takes. Decides
 * when and in which order; how to talk is the gateway package's business, what is stored the queue's.
 */
package vn.eid.sync.agent;
