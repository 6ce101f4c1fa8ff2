package vn.eid.kiosk.enrolment;

/** The port through which a session asks the machines; must return at once, results come back as events. */
public interface EffectSink {
    void run(EnrolmentEffect effect);

    /**
     * Makes a state durable.
     *
     * @param done called once, on any thread, after the draft is on the disk or could not be written
     */
    void keep(EnrolmentState.UnderWay state, KeepListener done);

    /** Told of a draft's fate. */
    interface KeepListener {
        void kept();

        void failed(EnrolmentFault fault);
    }
}
