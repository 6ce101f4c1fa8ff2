/**
 * Makes the packages that technicians install: a jlinked runtime, an application image and a Debian package for each
 * edition. Knows jars and files, nothing of enrolment.
 */
package vn.eid.installer;
