package org.merchantaccess.bootstrap.settings;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * One thing that is wrong with the settings.
 *
 * @param key of the setting, as the operator wrote it
 * @param mend what is wrong and what to do about it, in one sentence
 * @param source where the setting comes from: a file and its line, a variable, or a flag; empty if it is not set
 */
public record SettingFault(String key, String mend, String source) {
    public SettingFault {
        requireNonNull(key, "key");
        requireNonNull(mend, "mend");
        requireNonNull(source, "source");
    }

    /** A fault of something that is not set, or whose source is not known. */
    public SettingFault(String key, String mend) {
        this(key, mend, "");
    }

    /** Returns one line for the operator. */
    public String line() {
        return key + ": " + mend + (source.isEmpty() ? "" : " (" + source + ")");
    }
}
