package org.merchantaccess.application.audit;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;

final class VerifyAuditHandler implements VerifyAudit {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;

    VerifyAuditHandler(Transactions transactions, MerchantProfiles profiles, AuditTrail auditTrail) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, AuditTrail.ChainReport> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> auditTrail.verify(profile.id(), query.noted())));
    }
}
