package org.merchantaccess.application.directory;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread of the core: does what must be done again and again, whatever befell it the time before. Closing it ends that; what
 * was to be done soon is still done, and then the thread ends.
 */
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Heartbeat::daemon);
    private final List<Future<?>> beats = new CopyOnWriteArrayList<>();

    /** A heart that does not beat before it is given something to do. */
    public Heartbeat() {
        thread.setKeepAliveTime(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Does it every second from now on. */
    public void everySecond(Runnable task) {
        every(PERIOD, task);
    }

    /** Does it from now on, that long after it was last done. */
    public void every(Duration pause, Runnable task) {
        beats.add(thread.scheduleWithFixedDelay(
                () -> withoutDying(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what it could tell is logged
    void soon(Duration delay, Runnable task) {
        thread.schedule(() -> withoutDying(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a task and logs what it throws: a periodic task that threw would never be run again. */
    public static void withoutDying(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.ERROR, "a task of the heartbeat failed", bug);
        }
    }

    private static Thread daemon(Runnable loop) {
        Thread thread = new Thread(loop, "merchant-access-heartbeat");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        beats.forEach(beat -> beat.cancel(false));
    }
}
