package org.merchantaccess.bootstrap.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import org.slf4j.event.KeyValuePair;

/** The format of log records. */
public enum LogFormat {

    /** For people: {@code 2026-03-02T10:00:00.000Z INFO  DecisionReport login granted environment="test" ...}. */
    TEXT {
        @Override
        void write(ILoggingEvent event, StringBuilder line) {
            line.append(time(event)).append(' ').append(event.getLevel());
            line.append(" ".repeat(6 - event.getLevel().toString().length()));
            line.append(logger(event)).append(' ');
            SafeText.write(event.getFormattedMessage(), line);
            for (KeyValuePair field : fields(event)) {
                line.append(' ').append(field.key).append('=');
                quoted(String.valueOf(field.value), line);
            }
            if (event.getThrowableProxy() != null) {
                line.append(" exception=");
                quoted(ThrowableProxyUtil.asString(event.getThrowableProxy()), line);
            }
        }
    },

    /** For collectors: one JSON object. */
    JSON {
        @Override
        void write(ILoggingEvent event, StringBuilder line) {
            line.append('{');
            member("time", time(event), line);
            member("level", event.getLevel().toString().toLowerCase(Locale.ROOT), line);
            member("logger", logger(event), line);
            member("message", event.getFormattedMessage(), line);
            for (KeyValuePair field : fields(event)) {
                member(field.key, String.valueOf(field.value), line);
            }
            if (event.getThrowableProxy() != null) {
                member("exception", ThrowableProxyUtil.asString(event.getThrowableProxy()), line);
            }
            line.setCharAt(line.length() - 1, '}');
        }
    };

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendInstant(3)
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Writes a record, without a line end. */
    abstract void write(ILoggingEvent event, StringBuilder line);

    /**
     * Returns an announcement in this format: the plain text, or an INFO record of this moment, without a line end.
     *
     * @param logger the name of the record's logger
     */
    public String announcement(String logger, String text) {
        return this == TEXT ? text : line(Level.INFO, logger, text);
    }

    /** Returns a record of this moment, without a line end. */
    String line(Level level, String logger, String message) {
        LoggingEvent event = new LoggingEvent();
        event.setLevel(level);
        event.setLoggerName(logger);
        event.setMessage(message);
        event.setInstant(Instant.now());
        StringBuilder line = new StringBuilder(256);
        write(event, line);
        return line.toString();
    }

    /** Returns the value of the setting, such as {@code json}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String time(ILoggingEvent event) {
        return TIME.format(Instant.ofEpochMilli(event.getTimeStamp()));
    }

    /** Returns the simple name of the logger's class. */
    private static String logger(ILoggingEvent event) {
        String name = event.getLoggerName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<KeyValuePair> fields(ILoggingEvent event) {
        return event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
    }

    private static void member(String name, String value, StringBuilder line) {
        quoted(name, line);
        line.append(':');
        quoted(value, line);
        line.append(',');
    }

    private static void quoted(String text, StringBuilder line) {
        line.append('"');
        SafeText.write(text, line);
        line.append('"');
    }
}
