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
 * Hands records to one thread that writes them to standard error. Where nobody takes what it writes, records are dropped and counted:
 * nobody who asks for something waits for a log.
 */
public final class BoundedAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

    static final int CAPACITY = 4096;

    private static final long GLANCE_MILLIS = 5;

    private final BlockingQueue<ILoggingEvent> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicInteger unwritten = new AtomicInteger();
    private final LongAdder dropped = new LongAdder();
    private final OutputStream sink;
    private volatile LogFormat format = LogFormat.TEXT;
    private @Nullable Thread writer;

    /** One that writes to standard error: standard output belongs to what a command answers. */
    public BoundedAppender() {
        this(StandardError.SINK);
    }

    BoundedAppender(OutputStream sink) {
        this.sink = sink;
    }

    /** How each record is written from now on. */
    public void setFormat(LogFormat next) {
        format = next;
    }

    /** How many records were dropped since the start. */
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
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(ILoggingEvent event) {
        try {
            StringBuilder line = new StringBuilder(256);
            format.write(event, line);
            sink.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            sink.flush();
        } catch (Exception unwritable) { // there is nowhere left to say so
            dropped.increment();
        }
    }

    /** Waits until all is written, but no longer than that. */
    public void awaitWritten(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (unwritten.get() > 0 && System.nanoTime() - end < 0) {
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (InterruptedException told) {
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
