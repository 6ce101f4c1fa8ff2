/** Step 4: papers to integrate, their numbers checked as they are typed. */
package vn.eid.kiosk.screen.documents;
