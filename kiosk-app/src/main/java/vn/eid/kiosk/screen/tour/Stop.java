package vn.eid.kiosk.screen.tour;

import java.util.function.BooleanSupplier;

/**
 * One stop of a tour.
 *
 * @param name of the pictures; empty text for a stop without any
 * @param there whether the windows have got there
 * @param then what officer or citizen does next
 */
record Stop(String name, BooleanSupplier there, Runnable then) {}
