/** Measures how well the quality components do on labelled images, and how fast. Used by the bench commands, never by an enrolment. */
package vn.eid.biometrics.quality.evaluation;
