package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.ReportedRefusal;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Store of refused logins and calls, grouped by App ID, cause and address, with the number of occurrences.
 *
 * <p>The list of a reader is bounded: 500 refusals from its own addresses and, separately, 500 from strangers, so that strangers cannot
 * displace the merchant's own. The refusal that occurred longest ago is dropped first. Refusals are kept for 30 days.
 */
public interface Refusals {

    int MAX_PER_READER = 500;
    int DAYS_KEPT = 30;

    void keep(List<ReportedRefusal> batch);

    /**
     * Returns a page of refusals, newest first; of those of one moment, the one reported last comes first. The filter matches App ID, cause
     * and address.
     *
     * @param reader none for the operator
     * @param cause none for every cause
     */
    Page<RecordedRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request);
}
