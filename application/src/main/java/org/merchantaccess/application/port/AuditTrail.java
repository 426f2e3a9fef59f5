package org.merchantaccess.application.port;

import static org.merchantaccess.domain.kernel.NullChecks.requireNonNull;

import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;

/**
 * What happened, for ever: entries are appended in the transaction of what they tell, and never changed.
 *
 * <p>The entries of a merchant are a chain. Each is sealed together with the seal before it, so that whoever changes, takes out or
 * moves one by other means breaks the chain there. What is cut off at its end shows against a seal that was noted elsewhere.
 */
public interface AuditTrail {

    /** Whose trail tells what concerns no merchant: operators, accounts, sign-ins. No merchant profile has that name. */
    MerchantId HUB = new MerchantId("hub");

    void append(AuditEntry entry);

    /** Newest first; the filter looks at action, subject, detail and actor. */
    Page<AuditEntry> of(MerchantId merchant, PageRequest request);

    /**
     * Recomputes a merchant's chain.
     *
     * @param noted an end that the chain had at some time, as it was told then
     */
    ChainReport verify(MerchantId merchant, Option<ChainEnd> noted);

    /**
     * Where a chain ended at some time.
     *
     * @param length how many entries it had
     * @param seal of the last of them; empty where there was none, or where nothing is sealed because nothing is at rest
     */
    record ChainEnd(long length, String seal) {
        public ChainEnd {
            requireNonNull(seal, "seal");
        }
    }

    /**
     * What came of verifying a chain.
     *
     * @param end where it ends now
     * @param firstBad the first entry, counted from 1, that is missing or not as it was written; none where all are
     */
    record ChainReport(ChainEnd end, Option<Long> firstBad) {
        public ChainReport {
            requireNonNull(end, "end");
            requireNonNull(firstBad, "firstBad");
        }
    }
}
