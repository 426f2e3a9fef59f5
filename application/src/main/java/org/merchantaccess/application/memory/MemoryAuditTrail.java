package org.merchantaccess.application.memory;

import io.vavr.control.Option;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.merchant.MerchantId;

final class MemoryAuditTrail implements AuditTrail {

    private final MemoryTransactions transactions;
    private final List<AuditEntry> entries = new ArrayList<>();

    MemoryAuditTrail(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(AuditEntry entry) {
        transactions.onRollback(() -> entries.remove(entries.size() - 1));
        entries.add(entry);
    }

    @Override
    public Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
        transactions.require();
        List<AuditEntry> newestFirst = new ArrayList<>(entries.stream()
                .filter(entry -> entry.merchant().equals(merchant))
                .toList());
        Collections.reverse(newestFirst);
        return Page.of(newestFirst, AuditEntry::searchText, request);
    }

    /** What nobody but this process can reach needs no seal. */
    @Override
    public ChainReport verify(MerchantId merchant, Option<ChainEnd> noted) {
        transactions.require();
        long length = entries.stream()
                .filter(entry -> entry.merchant().equals(merchant))
                .count();
        return new ChainReport(
                new ChainEnd(length, ""),
                noted.filter(end -> end.length() > length).map(end -> length + 1));
    }
}
