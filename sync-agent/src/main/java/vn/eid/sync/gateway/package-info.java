/**
 * The port to the ministry and its HTTPS adapter after the published contract {@code ministry-gateway.openapi.yaml}: tus
 * 1.0 uploads, problem+json errors, an event feed. Knows nothing of queues and loops.
 */
package vn.eid.sync.gateway;
