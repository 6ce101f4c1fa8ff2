/** The parts that screens are made of. They show display values and report what was pressed; they decide nothing. */
package vn.eid.kiosk.screen.control;
