package org.merchantaccess.application.port;

import io.vavr.control.Option;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.audit.AuditCriteria;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.audit.ChainEnd;
import org.merchantaccess.domain.audit.ChainReport;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * Append-only audit trail. An entry is appended in the transaction of the change it describes, and never modified.
 *
 * <p>The entries of a merchant form a chain: each seal covers the seal of the previous entry. An entry modified, removed or moved by
 * other means breaks the chain at its position. Entries cut off at the end are detected by comparison with a seal recorded elsewhere.
 */
public interface AuditTrail {

    /** Merchant id of the Hub's own trail, for entries about operators, accounts and sign-ins. No merchant profile has this id. */
    MerchantId HUB = new MerchantId("hub");

    void append(AuditEntry entry);

    /** Returns a page of the entries that meet the criteria, newest first. The filter matches action, subject, detail and actor. */
    Page<AuditEntry> of(MerchantId merchant, AuditCriteria criteria, PageRequest request);

    /** Returns a page of entries, newest first. */
    default Page<AuditEntry> of(MerchantId merchant, PageRequest request) {
        return of(merchant, AuditCriteria.none(), request);
    }

    /**
     * Recomputes a merchant's chain.
     *
     * @param noted an earlier end of the chain, recorded elsewhere
     */
    ChainReport verify(MerchantId merchant, Option<ChainEnd> noted);
}
