package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Queues log records for one thread that writes them to standard error. If the queue is full, records are dropped and counted, so that
 * requests never wait for the log.
 */
public final class BoundedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final int CAPACITY = 4096;

    private static final long POLL_MILLIS = 5;

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger unwritten = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final OutputStream sink;
    private volatile LogFormat format = LogFormat.TEXT;
    private @Nullable Thread writer;

    /** Creates an appender to standard error; standard output is reserved for the results of commands. */
    public BoundedAppender() {
        this(StandardError.SINK);
    }

    BoundedAppender(OutputStream sink) {
        this.sink = sink;
    }

    /** Sets the format of all further records. */
    public void setFormat(LogFormat next) {
        format = next;
    }

    /** Returns the number of records dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::write, "log-writer");
        thread.setDaemon(true);
        thread.start();
        writer = thread;
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        unwritten.incrementAndGet();
        if (!waiting.offer(event)) {
            unwritten.decrementAndGet();
            dropped.increment();
        }
    }

    private void write() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                write(waiting.take());
                unwritten.decrementAndGet();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ILoggingEvent event) {
        try {
            StringBuilder line = new StringBuilder(256);
            format.write(event, line);
            sink.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            sink.flush();
        } catch (Exception unwritable) { // there is no other place to report it
            dropped.increment();
        }
    }

    /** Waits until all queued records are written, at most for the given time. */
    public void awaitWritten(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (unwritten.get() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        super.stop();
        awaitWritten(Duration.ofSeconds(1));
        if (writer != null) {
            writer.interrupt();
        }
    }
}
