package org.merchantaccess.application.port;

import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;

/** What happened, for ever: entries are appended in the transaction of what they tell, and never changed. */
public interface AuditTrail {

    void append(AuditEntry entry);

    /** Newest first; the filter looks at action, subject, detail and actor. */
    Page<AuditEntry> of(MerchantId merchant, PageRequest request);
}
