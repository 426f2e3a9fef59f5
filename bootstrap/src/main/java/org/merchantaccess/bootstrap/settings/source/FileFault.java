package org.merchantaccess.bootstrap.settings.source;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A fault in a settings file.
 *
 * @param place the file, a line of it, or the name of a setting
 * @param reason what is wrong and what to do about it
 * @param source the file and the line, if the place is the name of a setting; otherwise empty
 */
public record FileFault(String place, String reason, String source) {
    public FileFault {
        requireNonNull(place, "place");
        requireNonNull(reason, "reason");
        requireNonNull(source, "source");
    }
}
