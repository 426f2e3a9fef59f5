package org.merchantaccess.application.audit;

import io.vavr.control.Either;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Transactions;

final class ReadAuditHandler implements ReadAudit {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final AuditTrail auditTrail;

    ReadAuditHandler(Transactions transactions, MerchantProfiles profiles, AuditTrail auditTrail) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, Page<AuditEntry>> handle(Query query) {
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> profiles.find(query.merchant())
                        .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                        .map(profile -> auditTrail.of(profile.id(), query.page())));
    }
}
