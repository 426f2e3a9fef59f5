package org.merchantaccess.application;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.people.PeopleUseCases;

/** The use cases by which something is created: each in a transaction of its own, or all within one, as they were asked for. */
public record CreatingUseCases(
        MerchantUseCases merchants,
        CredentialUseCases credentials,
        AllowlistUseCases allowlist,
        ManagementUseCases management,
        PeopleUseCases people) {
    public CreatingUseCases {
        requireNonNull(merchants, "merchants");
        requireNonNull(credentials, "credentials");
        requireNonNull(allowlist, "allowlist");
        requireNonNull(management, "management");
        requireNonNull(people, "people");
    }
}
