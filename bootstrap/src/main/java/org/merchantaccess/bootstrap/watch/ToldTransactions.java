package org.merchantaccess.bootstrap.watch;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.application.port.Transactions;
import org.merchantaccess.domain.merchant.MerchantId;

/** Tells what was written in the audit trail once it is committed: what is undone did not happen. */
final class ToldTransactions implements Transactions, AuditTrail {

    /** Of the transaction that the thread is in: there is no other within it. */
    private static final ThreadLocal<@Nullable List<AuditEntry>> WRITTEN = new ThreadLocal<>();

    private final Transactions transactions;
    private final AuditTrail trail;
    private final Consumer<AuditEntry> listener;

    ToldTransactions(Transactions transactions, AuditTrail trail, Consumer<AuditEntry> listener) {
        this.transactions = transactions;
        this.trail = trail;
        this.listener = listener;
    }

    @Override
    public <L, R> Either<L, R> inTransaction(Supplier<L> whenUnavailable, Supplier<Either<L, R>> work) {
        WRITTEN.remove();
        try {
            Either<L, R> outcome = transactions.inTransaction(whenUnavailable, work);
            if (outcome.isRight()) {
                committed().forEach(listener);
            }
            return outcome;
        } finally {
            WRITTEN.remove();
        }
    }

    private List<AuditEntry> committed() {
        return Option.of(WRITTEN.get()).getOrElse(List.of());
    }

    @Override
    public void append(AuditEntry entry) {
        trail.append(entry);
        List<AuditEntry> entries = new ArrayList<>(committed());
        entries.add(entry);
        WRITTEN.set(entries);
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
