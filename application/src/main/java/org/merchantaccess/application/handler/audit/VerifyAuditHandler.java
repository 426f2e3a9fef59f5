package org.merchantaccess.application.handler.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.audit.VerifyAudit;
import org.merchantaccess.application.change.ProfileReads;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.audit.ChainReport;

final class VerifyAuditHandler implements VerifyAudit {

    private final Transactions transactions;
    private final ProfileReads profiles;
    private final AuditTrail auditTrail;

    VerifyAuditHandler(Transactions transactions, ProfileReads profiles, AuditTrail auditTrail) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.auditTrail = auditTrail;
    }

    @Override
    public Either<ReadFailure, ChainReport> handle(Query query) {
        return query.merchant().equals(AuditTrail.HUB) ? ofHub(query) : ofMerchant(query);
    }

    private Either<ReadFailure, ChainReport> ofHub(Query query) {
        return transactions.inReadOnlyTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> Either.right(auditTrail.verify(AuditTrail.HUB, query.noted())));
    }

    private Either<ReadFailure, ChainReport> ofMerchant(Query query) {
        return profiles.read(query.merchant(), profile -> verified(auditTrail.verify(profile.id(), query.noted())));
    }

    /** Every merchant has an entry for its opening (R13), so an empty trail lacks its first entry. */
    private static ChainReport verified(ChainReport report) {
        return report.end().length() == 0 ? new ChainReport(report.end(), Option.some(1L)) : report;
    }
}
