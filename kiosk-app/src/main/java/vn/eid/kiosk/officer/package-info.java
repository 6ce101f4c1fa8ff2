/** Who works at the counter: accounts, roles and the rule that the approver is not the captor. */
package vn.eid.kiosk.officer;
