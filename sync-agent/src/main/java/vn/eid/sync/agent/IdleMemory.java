package vn.eid.sync.agent;

/**
 * Gives memory back when work has ended: a serial collector returns the heap's unused part to the machine only when it
 * collects, and a program with nothing to do never needs to. One thread.
 */
final class IdleMemory {
    private final Runnable collect;
    private long seen;
    private boolean returned;

    /** @param collect collects the whole heap, e.g. {@link System#gc()} */
    IdleMemory(Runnable collect) {
        this.collect = collect;
    }

    /**
     * Looks at the counter of bytes sent; called now and then. When it stands still for the first time after it moved, or
     * after the start, memory is given back, once.
     */
    void look(long bytesSent) {
        if (bytesSent != seen) {
            seen = bytesSent;
            returned = false;
        } else if (!returned) {
            collect.run();
            returned = true;
        }
    }
}
