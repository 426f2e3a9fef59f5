package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** The log of this process. */
public final class Log {

    private static final String OURS = "org.merchantaccess";
    private static final String APPENDER = "stderr";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Log() {}

    /** Logs as these settings say from now on. What libraries say is left as it is, and so is all where another log was set up. */
    public static void goBy(LogSettings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Level level = Level.toLevel(settings.level().name());
            appenders().forEach(appender -> {
                appender.setFormat(settings.format());
                context.getLogger(OURS).setLevel(level);
            });
        }
    }

    /** Writes records in that format from now on, whatever their level. */
    public static void writeAs(LogFormat format) {
        appenders().forEach(appender -> appender.setFormat(format));
    }

    /** Makes a record of what ends a thread, in place of a stack trace on standard error. */
    public static void recordUncaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            LoggerFactory.getLogger(Log.class)
                    .atError()
                    .addKeyValue("thread", thread.getName())
                    .setCause(broken)
                    .log("a thread ended by an exception that was not expected");
            awaitWritten();
        });
    }

    /** How many records were dropped since the start. */
    public static long dropped() {
        return appenders().mapToLong(BoundedAppender::dropped).sum();
    }

    /** Waits a moment for all that was said to be written: whoever ends the process ends the log. */
    public static void awaitWritten() {
        appenders().forEach(appender -> appender.awaitWritten(PATIENCE));
    }

    private static Stream<BoundedAppender> appenders() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        return factory instanceof LoggerContext context
                        && context.getLogger("ROOT").getAppender(APPENDER) instanceof BoundedAppender appender
                ? Stream.of(appender)
                : Stream.empty();
    }
}
