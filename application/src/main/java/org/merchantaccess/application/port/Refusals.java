package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.refusal.ReportedRefusal;

/**
 * Store of refused logins and calls, grouped by App ID, cause and address, with the number of occurrences and the last single requests.
 *
 * <p>The list of a reader is bounded: 500 refusals from its own addresses and, separately, 500 from strangers, so that strangers cannot
 * displace the merchant's own. The refusal that occurred longest ago is dropped first, with its requests. Of the single requests, the last
 * 20 of each refusal are kept, and of each of the two lists the last 5 000. Refusals and requests are kept for 30 days.
 */
public interface Refusals {

    int MAX_PER_READER = 500;

    /** Maximum number of single requests kept of one refusal. */
    int MAX_REQUESTS = 20;

    /** Maximum number of single requests kept of a reader from its own addresses and, separately, from strangers. */
    int MAX_REQUESTS_PER_READER = 5000;

    int DAYS_KEPT = 30;

    void keep(List<ReportedRefusal> batch);

    /**
     * Returns a page of refusals, newest first; of those with the same time, the one reported last comes first. The filter matches a part
     * of App ID, cause and address, or the whole request ID of the last or another kept request.
     *
     * @param reader none for the operator
     */
    Page<RecordedRefusal> of(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request);

    /**
     * Returns a page of single requests, newest first; of those with the same time, the one reported last comes first. The filter matches a part
     * of App ID, cause and address, or the whole request ID.
     *
     * @param reader none for the operator
     */
    Page<RefusedRequest> requestsOf(Option<MerchantId> reader, RefusalCriteria criteria, PageRequest request);
}
