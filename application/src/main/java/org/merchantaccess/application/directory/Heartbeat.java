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
 * Runs periodic tasks of the application on one daemon thread. An exception does not cancel a task. Closing cancels the periodic
 * tasks; tasks scheduled once still run, then the thread ends.
 */
public final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Heartbeat.class.getName());
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final ScheduledThreadPoolExecutor thread;
    private final List<Future<?>> scheduled = new CopyOnWriteArrayList<>();

    /**
     * Creates a heartbeat without tasks; its thread starts with the first task.
     *
     * @param threadName name of the thread
     */
    public Heartbeat(String threadName) {
        thread = new ScheduledThreadPoolExecutor(1, loop -> daemon(loop, threadName));
        thread.setKeepAliveTime(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        thread.allowCoreThreadTimeOut(true);
    }

    /** Runs the task every second from now on. */
    public void everySecond(Runnable task) {
        every(PERIOD, task);
    }

    /** Runs the task repeatedly, with the given pause before each run. */
    public void every(Duration pause, Runnable task) {
        scheduled.add(thread.scheduleWithFixedDelay(
                () -> runSafely(task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Runs the task once after the given delay, even if the heartbeat is closed meanwhile. */
    @SuppressWarnings("FutureReturnValueIgnored") // exceptions are logged
    public void schedule(Duration delay, Runnable task) {
        thread.schedule(() -> runSafely(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs the task in the calling thread if there is no delay; otherwise as {@link #schedule} does. */
    public void runNowOrSchedule(Duration delay, Runnable task) {
        if (delay.isZero()) {
            runSafely(task);
        } else {
            schedule(delay, task);
        }
    }

    /** Runs a task and logs what it throws: the executor would never run a periodic task again after an exception. */
    public static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error bug) {
            LOG.log(Level.ERROR, "a task of the heartbeat failed", bug);
        }
    }

    private static Thread daemon(Runnable loop, String name) {
        Thread thread = new Thread(loop, name);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        scheduled.forEach(future -> future.cancel(false));
    }
}
