package org.merchantaccess.bootstrap.settings.source;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The value of a setting, as an operator gave it.
 *
 * @param source for people, such as {@code /etc/merchant-access/settings.properties, line 3}; empty if it is not known
 */
public record GivenSetting(String value, String source) {
    public GivenSetting {
        requireNonNull(value, "value");
        requireNonNull(source, "source");
    }
}
