package vn.eid.kiosk.simulator.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import vn.eid.kiosk.screen.tour.UiMeasure;

/** Real windows over a training station, lent to a measurement. */
public interface UiStage {
    /** Whether windows can be opened here. */
    boolean displayThere();

    /**
     * Enrols one citizen after the other in the windows.
     *
     * @param warmUp enrolments that are told apart: the first of a day, with everything still to be loaded
     * @param goOn asked after each enrolment with how many there were; runs on the FX thread, and is not measured
     */
    Seen enrol(Path folder, int warmUp, IntPredicate goOn) throws BenchException;

    /** What the windows did during the first enrolments and during all others. */
    record Seen(UiMeasure.Figures first, UiMeasure.Figures others) {}

    /**
     * Makes a folder in which a counter can be started without a ministry.
     *
     * @return arguments behind {@code java} of a process that says {@value #READY} once the sign-in screen is drawn
     */
    List<String> starter(Path folder) throws BenchException;

    /** What a started process says on its standard output. */
    String READY = "sign-in screen drawn";
}
