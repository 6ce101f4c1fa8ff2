package vn.eid.kiosk.screen.tour;

import java.util.function.BooleanSupplier;

/**
 * One stop of a tour.
 *
 * @param name of the pictures; empty text for a stop without any
 * @param there whether the windows have got there
 * @param missed whether it went by before anybody looked: then there is no picture of it
 * @param settle looks that the windows are given to come to rest; 1 for what does not last
 * @param then what officer or citizen does next
 */
record Stop(String name, BooleanSupplier there, BooleanSupplier missed, int settle, Runnable then) {}
