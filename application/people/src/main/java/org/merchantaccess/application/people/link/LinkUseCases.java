package org.merchantaccess.application.people.link;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of one-time links. */
public record LinkUseCases(
        DescribeLink describe, AcceptLink accept, IssueResetLink issueResetLink, IssueSignInLink issueSignInLink) {
    public LinkUseCases {
        requireNonNull(describe, "describe");
        requireNonNull(accept, "accept");
        requireNonNull(issueResetLink, "issueResetLink");
        requireNonNull(issueSignInLink, "issueSignInLink");
    }
}
