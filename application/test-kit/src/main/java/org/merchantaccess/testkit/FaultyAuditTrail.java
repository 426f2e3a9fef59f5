package org.merchantaccess.testkit;

import io.vavr.control.Option;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;

/** Audit trail that can be read but rejects entries while it is full. */
record FaultyAuditTrail(AuditTrail trail, FaultyStore store) implements AuditTrail {

    @Override
    public void append(AuditEntry entry) {
        store.failIf(SimulatedFault.AUDIT_FULL);
        trail.append(entry);
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
