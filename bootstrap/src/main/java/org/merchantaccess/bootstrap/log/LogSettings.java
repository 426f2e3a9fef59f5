package org.merchantaccess.bootstrap.log;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.slf4j.event.Level;

/**
 * The settings of the log.
 *
 * @param level the lowest level that this project's loggers write
 */
public record LogSettings(LogFormat format, Level level) {
    public LogSettings {
        requireNonNull(format, "format");
        requireNonNull(level, "level");
    }

    /** Returns the default: text, level INFO. Single logins and calls are logged at DEBUG. */
    public static LogSettings standard() {
        return new LogSettings(LogFormat.TEXT, Level.INFO);
    }
}
