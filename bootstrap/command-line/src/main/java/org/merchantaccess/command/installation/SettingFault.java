package org.merchantaccess.command.installation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A fault in the settings.
 *
 * @param key the setting, as the operator wrote it
 * @param remedy what is wrong and what to do about it, in one sentence
 * @param source where the setting comes from: a file and its line, a variable, or a flag; empty if it is not set
 */
public record SettingFault(String key, String remedy, String source) {
    public SettingFault {
        requireNonNull(key, "key");
        requireNonNull(remedy, "remedy");
        requireNonNull(source, "source");
    }

    /** Creates a fault of a setting that is not set or whose source is unknown. */
    public SettingFault(String key, String remedy) {
        this(key, remedy, "");
    }

    /** Returns one line for the operator. */
    public String line() {
        return key + ": " + remedy + (source.isEmpty() ? "" : " (" + source + ")");
    }
}
