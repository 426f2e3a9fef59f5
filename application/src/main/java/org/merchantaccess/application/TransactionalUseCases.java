package org.merchantaccess.application;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.port.Transactions;

/**
 * The use cases that make changes: each in its own transaction, or all within one.
 *
 * @param transactions the transactions they run in, so that changes of another context can take part
 */
public record TransactionalUseCases(
        Transactions transactions,
        MerchantUseCases merchants,
        CredentialUseCases credentials,
        AllowlistUseCases allowlist,
        ManagementUseCases management) {
    public TransactionalUseCases {
        requireNonNull(transactions, "transactions");
        requireNonNull(merchants, "merchants");
        requireNonNull(credentials, "credentials");
        requireNonNull(allowlist, "allowlist");
        requireNonNull(management, "management");
    }
}
