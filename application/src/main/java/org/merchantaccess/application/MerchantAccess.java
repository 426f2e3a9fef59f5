package org.merchantaccess.application;

import org.merchantaccess.application.allowlist.AllowlistUseCases;
import org.merchantaccess.application.audit.AuditUseCases;
import org.merchantaccess.application.credential.CredentialUseCases;
import org.merchantaccess.application.management.ManagementUseCases;
import org.merchantaccess.application.merchant.MerchantUseCases;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.application.token.TokenUseCases;

/** Merchant access, ready to use: every use case by its room. Safe for use by many threads. */
public interface MerchantAccess extends AutoCloseable {

    MerchantUseCases merchants();

    CredentialUseCases credentials();

    AllowlistUseCases allowlist();

    TokenUseCases tokens();

    AuditUseCases audit();

    RefusalUseCases refusals();

    ManagementUseCases management();

    /** Whether this node knows enough of the latest changes to let anybody in. */
    boolean isReady();

    @Override
    void close();
}
