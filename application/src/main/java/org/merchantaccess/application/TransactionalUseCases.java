package org.merchantaccess.application;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.credential.detail.DetailUseCases;
import org.merchantaccess.application.key.KeyUseCases;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.resource.ResourceServerUseCases;
import org.merchantaccess.application.switching.SwitchingUseCases;

/**
 * The use cases that make changes: each in its own transaction, or all within one.
 *
 * @param transactions the transactions they run in, so that changes of another context can take part
 */
public record TransactionalUseCases(
        Transactions transactions,
        MerchantUseCases merchants,
        CredentialUseCases credentials,
        DetailUseCases details,
        KeyUseCases keys,
        SwitchingUseCases switching,
        AllowlistUseCases allowlist,
        ManagementUseCases management,
        ResourceServerUseCases resourceServers) {
    public TransactionalUseCases {
        requireNonNull(transactions, "transactions");
        requireNonNull(merchants, "merchants");
        requireNonNull(credentials, "credentials");
        requireNonNull(details, "details");
        requireNonNull(keys, "keys");
        requireNonNull(switching, "switching");
        requireNonNull(allowlist, "allowlist");
        requireNonNull(management, "management");
        requireNonNull(resourceServers, "resourceServers");
    }
}
