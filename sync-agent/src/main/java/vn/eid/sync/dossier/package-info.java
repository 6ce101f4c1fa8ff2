/**
 * The dossier of one citizen as pure records and rules: what the ministry gets, what each number must look like. Depends
 * on nothing but the Java library, so that the counter, the agent and the gateway mean the same thing by it.
 */
package vn.eid.sync.dossier;
