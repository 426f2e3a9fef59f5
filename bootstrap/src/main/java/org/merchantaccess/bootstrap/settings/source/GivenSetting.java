package org.merchantaccess.bootstrap.settings.source;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * The configured value of a setting, with its source.
 *
 * @param source the source for messages, such as {@code /etc/merchant-access/settings.properties, line 3}; empty if unknown
 */
public record GivenSetting(String value, String source) {
    public GivenSetting {
        requireNonNull(value, "value");
        requireNonNull(source, "source");
    }
}
