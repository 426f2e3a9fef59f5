package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.outcome.UnavailableReason;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions that report appended audit entries after the commit. */
final class AuditPublishingTransactions implements Transactions, AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(AuditPublishingTransactions.class);

    /** The reports of this thread's transaction; transactions are never nested. */
    private static final ThreadLocal<@Nullable List<Runnable>> REPORTS = new ThreadLocal<>();

    private final Transactions transactions;
    private final AuditTrail trail;
    private final TrailListener listener;
    private final LongAdder failed = new LongAdder();

    AuditPublishingTransactions(Transactions transactions, AuditTrail trail, TrailListener listener) {
        this.transactions = transactions;
        this.trail = trail;
        this.listener = listener;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return inTransactionOrElse(reason -> whenUnavailable.get(), work);
    }

    @Override
    public <L, R> Either<L, R> inTransactionOrElse(
            Function<UnavailableReason, L> whenUnavailable, Supplier<Either<L, R>> work) {
        return reporting(() -> transactions.inTransactionOrElse(whenUnavailable, work));
    }

    @Override
    public <L, R> Either<L, R> inBulkTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return reporting(() -> transactions.inBulkTransaction(whenUnavailable, work));
    }

    private <L, R> Either<L, R> reporting(Supplier<Either<L, R>> transaction) {
        REPORTS.remove();
        try {
            Either<L, R> outcome = transaction.get();
            if (outcome.isRight()) {
                committed().forEach(this::run);
            }
            return outcome;
        } finally {
            REPORTS.remove();
        }
    }

    @Override
    public <L, R> Either<L, R> inReadOnlyTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        return transactions.inReadOnlyTransaction(whenUnavailable, work);
    }

    /** Runs a report. A failed report affects neither the committed change nor later reports. */
    private void run(Runnable report) {
        try {
            report.run();
        } catch (RuntimeException | Error bug) {
            failed.increment();
            if (failed.sum() == 1) {
                LOG.error("a committed change was not reported; others like it are counted, and not logged", bug);
            }
        }
    }

    /** Returns how many reports failed. */
    long failed() {
        return failed.sum();
    }

    private static List<Runnable> committed() {
        return Option.of(REPORTS.get()).getOrElse(List.of());
    }

    /** Runs the report after the transaction of this thread commits. */
    static void onCommit(Runnable report) {
        List<Runnable> reports = new ArrayList<>(committed());
        reports.add(report);
        REPORTS.set(reports);
    }

    @Override
    public void append(AuditEntry entry) {
        trail.append(entry);
        onCommit(() -> listener.appended(entry));
    }

    @Override
    public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
        return trail.of(merchant, criteria, request);
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        return trail.verify(merchant, noted);
    }
}
