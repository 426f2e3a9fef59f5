package org.merchantaccess.http.problem;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * A fault of a request.
 *
 * @param parameter a member of the body, a parameter of the query, a header, or {@code body} for the body as a whole
 * @param reason a sentence that tells the caller what to do
 */
public record InvalidParameter(String parameter, String reason) {
    public InvalidParameter {
        requireNonNull(parameter, "parameter");
        requireNonNull(reason, "reason");
    }

    /** Returns the fault of an unknown parameter. */
    public static InvalidParameter unknown(String parameter) {
        return new InvalidParameter(parameter, "There is no such parameter. Please leave it out.");
    }
}
