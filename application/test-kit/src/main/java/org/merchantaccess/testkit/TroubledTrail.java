package org.merchantaccess.testkit;

import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.application.port.AuditTrail;
import org.merchantaccess.domain.merchant.MerchantId;

/** An audit trail that can be read, but takes no entry while it is full. */
record TroubledTrail(AuditTrail trail, TroubledStore store) implements AuditTrail {

    @Override
    public void append(AuditEntry entry) {
        store.breakIfIn(Trouble.AUDIT_FULL);
        trail.append(entry);
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
