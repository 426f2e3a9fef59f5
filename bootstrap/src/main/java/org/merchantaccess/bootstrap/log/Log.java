package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;

/** Configures and flushes the log of this process. */
public final class Log {

    private static final String PROJECT_LOGGER = "org.merchantaccess";
    private static final Duration FLUSH_TIMEOUT = Duration.ofSeconds(1);

    private Log() {}

    /** Applies the settings to this project's loggers. Loggers of libraries, and a foreign log configuration, are left unchanged. */
    public static void configure(LogSettings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            Level level = Level.toLevel(settings.level().name());
            appenders().forEach(appender -> {
                appender.setFormat(settings.format());
                context.getLogger(PROJECT_LOGGER).setLevel(level);
            });
        }
    }

    /** Sets the format of all further records. */
    public static void writeAs(LogFormat format) {
        appenders().forEach(appender -> appender.setFormat(format));
    }

    /** Logs uncaught exceptions as records, in place of a stack trace on standard error. */
    public static void recordUncaught() {
        Thread.setDefaultUncaughtExceptionHandler((thread, broken) -> {
            LoggerFactory.getLogger(Log.class)
                    .atError()
                    .addKeyValue("thread", thread.getName())
                    .setCause(broken)
                    .log("a thread ended with an uncaught exception");
            awaitWritten();
        });
    }

    /** Returns the number of records dropped since the start. */
    public static long dropped() {
        return appenders().mapToLong(BoundedAppender::dropped).sum();
    }

    /** Waits up to one second until all records are written. Call it before the process exits. */
    public static void awaitWritten() {
        appenders().forEach(appender -> appender.awaitWritten(FLUSH_TIMEOUT));
    }

    private static Stream<BoundedAppender> appenders() {
        ILoggerFactory factory = LoggerFactory.getILoggerFactory();
        return factory instanceof LoggerContext context
                        && context.getLogger("ROOT").getAppender(LogConfiguration.APPENDER)
                                instanceof BoundedAppender appender
                ? Stream.of(appender)
                : Stream.empty();
    }
}
