package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;

/**
 * Refused logins and calls, told apart by App ID, cause and address, each with how often it happened.
 *
 * <p>A reader's list is bounded: 500 from its own addresses and, apart from them, 500 from strangers, so that strangers cannot
 * push out the merchant's own. The one seen longest ago makes room. Kept for 30 days.
 */
public interface Refusals {

    int MAX_PER_READER = 500;
    int DAYS_KEPT = 30;

    void keep(List<ReportedRefusal> batch);

    /**
     * Newest first; the filter looks at App ID, cause and address.
     *
     * @param reader none for the operator
     * @param cause none for every cause
     */
    Page<KeptRefusal> of(Option<MerchantId> reader, Option<RefusalCause> cause, PageRequest request);
}
