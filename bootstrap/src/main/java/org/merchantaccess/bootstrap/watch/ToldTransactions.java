package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.FailedSignInCounts;
import org.merchantaccess.application.port.FailedSignInCounts.FailedSignInCount;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.people.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports entries of the audit trail and failed sign-ins once they are committed: what is rolled back did not happen.
 */
final class ToldTransactions implements Transactions, AuditTrail, FailedSignInCounts {

    private static final Logger LOG = LoggerFactory.getLogger(ToldTransactions.class);

    /** Of the transaction that the thread is in: there is no other within it. */
    private static final ThreadLocal<@Nullable List<Runnable>> WRITTEN = new ThreadLocal<>();

    private final Transactions transactions;
    private final AuditTrail trail;
    private final FailedSignInCounts counts;
    private final TrailListener listener;
    private final LongAdder failed = new LongAdder();

    ToldTransactions(Transactions transactions, AuditTrail trail, FailedSignInCounts counts, TrailListener listener) {
        this.transactions = transactions;
        this.trail = trail;
        this.counts = counts;
        this.listener = listener;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        WRITTEN.remove();
        try {
            Either<L, R> outcome = transactions.inTransaction(whenUnavailable, work);
            if (outcome.isRight()) {
                committed().forEach(this::run);
            }
            return outcome;
        } finally {
            WRITTEN.remove();
        }
    }

    /** Whatever is wrong with a report: what it is about is committed, and the reports after it are made. */
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
        return Option.of(WRITTEN.get()).getOrElse(List.of());
    }

    private static void onCommit(Runnable report) {
        List<Runnable> reports = new ArrayList<>(committed());
        reports.add(report);
        WRITTEN.set(reports);
    }

    @Override
    public void append(AuditEntry entry) {
        trail.append(entry);
        onCommit(() -> listener.appended(entry));
    }

    @Override
    public void add(Option<EmailAddress> person, AddressRange source, Instant at) {
        counts.add(person, source, at);
        onCommit(() -> listener.signInFailed(person, source, at));
    }

    @Override
    public Page<FailedSignInCount> list(PageRequest request) {
        return counts.list(request);
    }

    @Override
    public boolean beginsToBeLimited(AddressRange source, Instant at) {
        return counts.beginsToBeLimited(source, at);
    }

    @Override
    public Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
        return trail.of(merchant, request);
    }

    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        return trail.verify(merchant, noted);
    }
}
