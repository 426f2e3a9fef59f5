package org.merchantaccess.http.problem;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/**
 * One thing that is wrong with a request.
 *
 * @param parameter a member of the body, a parameter of the query, a header, or {@code body} for the body as a whole
 * @param reason a sentence that says what to do
 */
public record InvalidParameter(String parameter, String reason) {
    public InvalidParameter {
        requireNonNull(parameter, "parameter");
        requireNonNull(reason, "reason");
    }

    /** Something that was sent and that nobody asked for. */
    public static InvalidParameter unknown(String parameter) {
        return new InvalidParameter(parameter, "There is no such parameter. Please leave it out.");
    }
}
