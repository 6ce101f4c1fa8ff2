/** The sync agent: upload loop, status loop, retry policy, service main. */
package vn.eid.sync.agent;
