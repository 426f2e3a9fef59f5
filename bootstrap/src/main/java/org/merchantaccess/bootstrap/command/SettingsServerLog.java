package org.merchantaccess.bootstrap.command;

import org.merchantaccess.bootstrap.log.Log;
import org.merchantaccess.bootstrap.log.LogSettings;
import org.merchantaccess.command.server.ServerLog;

/** Configures the log of the process from its settings. */
record SettingsServerLog(LogSettings settings) implements ServerLog {

    @Override
    public void configure() {
        Log.configure(settings);
    }

    @Override
    public String line(String logger, String text) {
        return settings.format().announcement(logger, text);
    }
}
