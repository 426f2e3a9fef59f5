package org.merchantaccess.application.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
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
                () -> query.merchant().equals(AuditTrail.HUB)
                        ? Either.right(auditTrail.verify(AuditTrail.HUB, query.noted()))
                        : ofMerchant(query));
    }

    private Either<ReadFailure, AuditTrail.ChainReport> ofMerchant(Query query) {
        return profiles.find(query.merchant())
                .<ReadFailure>toEither(() -> new ReadFailure.UnknownMerchant(query.merchant()))
                .map(profile -> verified(auditTrail.verify(profile.id(), query.noted())));
    }

    /** Every merchant was opened, and has an entry that says so (R13): none at all is one that is missing. */
    private static AuditTrail.ChainReport verified(AuditTrail.ChainReport report) {
        return report.end().length() == 0 ? new AuditTrail.ChainReport(report.end(), Option.some(1L)) : report;
    }
}
