package org.merchantaccess.application.key.leak;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use case of finders of leaked keys. */
public record LeakUseCases(ReportFoundKey reportFound) {
    public LeakUseCases {
        requireNonNull(reportFound, "reportFound");
    }
}
