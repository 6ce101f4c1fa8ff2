/** The port to the ministry and its HTTPS adapter after the published contract (tus 1.0, problem+json, event feed). */
package vn.eid.sync.gateway;
