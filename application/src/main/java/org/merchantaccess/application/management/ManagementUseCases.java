package org.merchantaccess.application.management;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

/** The use cases of management keys. */
public record ManagementUseCases(
        CreateManagementKey create, CheckManagementKey check, ListManagementKeys list, RevokeManagementKey revoke) {
    public ManagementUseCases {
        requireNonNull(create, "create");
        requireNonNull(check, "check");
        requireNonNull(list, "list");
        requireNonNull(revoke, "revoke");
    }
}
