package org.merchantaccess.application.directory;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Polls the change feed on a thread of its own: every second, and as soon as a poll is requested. Other work of the node never delays a
 * poll.
 *
 * <p>Thread-safe.
 */
public final class PollingThread implements AutoCloseable {

    private final Heartbeat heartbeat = new Heartbeat("merchant-access-follower");
    private final AtomicBoolean isRequested = new AtomicBoolean();
    private final Runnable everySecond;
    private final Runnable requested;

    /**
     * Creates a thread that does not poll yet.
     *
     * @param everySecond polls the change feed, with the work that need not be done at each poll
     * @param requested polls the change feed
     */
    public PollingThread(Runnable everySecond, Runnable requested) {
        this.everySecond = everySecond;
        this.requested = requested;
    }

    /** Polls every second from now on. */
    public void start() {
        heartbeat.everySecond(everySecond);
    }

    /** Requests a poll that begins after this call. Returns immediately; several requests may be served by one poll. */
    public void pollSoon() {
        if (isRequested.compareAndSet(false, true)) {
            heartbeat.schedule(Duration.ZERO, () -> {
                isRequested.set(false);
                requested.run();
            });
        }
    }

    /** Ends the periodic polls. A poll that was requested before still runs. */
    @Override
    public void close() {
        heartbeat.close();
    }
}
