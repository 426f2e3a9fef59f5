package org.merchantaccess.application.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.ReadFailure;
import org.merchantaccess.application.port.KeptRefusal;
import org.merchantaccess.application.port.MerchantProfiles;
import org.merchantaccess.application.port.Refusals;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.application.report.RefusalQueue;
import org.merchantaccess.domain.merchant.MerchantId;

final class ReadRefusalsHandler implements ReadRefusals {

    private final Transactions transactions;
    private final MerchantProfiles profiles;
    private final Refusals refusals;
    private final RefusalQueue queue;

    ReadRefusalsHandler(Transactions transactions, MerchantProfiles profiles, Refusals refusals, RefusalQueue queue) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.refusals = refusals;
        this.queue = queue;
    }

    @Override
    public Either<ReadFailure, Page<KeptRefusal>> handle(Query query) {
        // Whoever was refused a moment ago and looks now, shall find it.
        queue.tell();
        return transactions.inTransaction(
                ReadFailure.StoreUnavailable::new,
                () -> reader(query).map(reader -> refusals.of(reader, query.cause(), query.page())));
    }

    private Either<ReadFailure, Option<MerchantId>> reader(Query query) {
        return query.merchant()
                .filter(merchant -> profiles.find(merchant).isEmpty())
                .<Either<ReadFailure, Option<MerchantId>>>map(
                        unknown -> Either.left(new ReadFailure.UnknownMerchant(unknown)))
                .getOrElse(() -> Either.right(query.merchant()));
    }
}
