package org.merchantaccess.application.port;

import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.domain.merchant.MerchantId;

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

    /** Newest first; the filter looks at App ID, cause and address. The reader none is the operator. */
    Page<KeptRefusal> of(Option<MerchantId> reader, PageRequest request);
}
