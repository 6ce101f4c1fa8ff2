/** What a doctor of the counter looks at and finds, in words; the looks themselves are made where the program is put together. */
package vn.eid.kiosk.doctor;
