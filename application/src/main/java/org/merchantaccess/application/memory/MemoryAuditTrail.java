package org.merchantaccess.application.memory;

import static java.util.Objects.requireNonNull;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;

final class MemoryAuditTrail implements AuditTrail {

    private final MemoryTransactions transactions;
    private final List<AuditEntry> entries = new ArrayList<>();

    MemoryAuditTrail(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(AuditEntry entry) {
        requireNonNull(entry, "entry");
        transactions.onRollback(() -> entries.remove(entries.size() - 1));
        entries.add(entry);
    }

    @Override
    public Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request) {
        transactions.require();
        requireNonNull(merchant, "merchant");
        requireNonNull(criteria, "criteria");
        List<AuditEntry> newestFirst = new ArrayList<>(entries.stream()
                .filter(entry -> entry.merchant().equals(merchant))
                .filter(criteria::matches)
                .toList());
        Collections.reverse(newestFirst);
        return Page.of(newestFirst, AuditEntry::searchText, request);
    }

    /** Entries are not sealed, since only this process can reach them. */
    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        transactions.require();
        requireNonNull(merchant, "merchant");
        long length = entries.stream()
                .filter(entry -> entry.merchant().equals(merchant))
                .count();
        return new ChainReport(
                new ChainEnd(length, ""),
                noted.filter(end -> end.length() > length).map(end -> length + 1));
    }
}
