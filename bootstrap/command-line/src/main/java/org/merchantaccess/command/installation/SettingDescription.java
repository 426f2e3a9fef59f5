package org.merchantaccess.command.installation;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A setting as the help describes it.
 *
 * @param key in a settings file and after {@code --set}
 * @param whenUnset the default value
 * @param variable its environment variable
 */
public record SettingDescription(String key, String whenUnset, String meaning, String variable) {
    public SettingDescription {
        requireNonNull(key, "key");
        requireNonNull(whenUnset, "whenUnset");
        requireNonNull(meaning, "meaning");
        requireNonNull(variable, "variable");
    }
}
