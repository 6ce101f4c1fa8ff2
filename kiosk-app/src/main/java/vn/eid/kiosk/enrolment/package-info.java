/**
 * The course of one enrolment as explicit states, events and effects, with one pure function between them. Knows no
 * window, no device and no database: those are behind ports that the composition root hands in.
 */
package vn.eid.kiosk.enrolment;
