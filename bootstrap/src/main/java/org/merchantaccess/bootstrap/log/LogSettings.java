package org.merchantaccess.bootstrap.log;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.slf4j.event.Level;

/**
 * How the process logs.
 *
 * @param level from which on its own classes are heard
 */
public record LogSettings(LogFormat format, Level level) {
    public LogSettings {
        requireNonNull(format, "format");
        requireNonNull(level, "level");
    }

    /** For people, without what is said of each login and call. */
    public static LogSettings standard() {
        return new LogSettings(LogFormat.TEXT, Level.INFO);
    }
}
