package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.words.RefusalTitles;

/**
 * Which refusals a page is asked for.
 *
 * @param cause none for every cause
 */
record Asked(ListQuery query, Option<RefusalCause> cause) {

    private static final String SEARCH = "search";
    private static final String CAUSE = "cause";

    static Asked of(String path, Form form) {
        ListQuery query = ListQuery.of(path, form, SEARCH, CAUSE);
        return new Asked(query, RefusalCause.parse(query.text(CAUSE)));
    }

    /** The same, asked of those a merchant is told, or the operator. */
    ReadRefusals.Query of(Option<MerchantId> merchant) {
        return new ReadRefusals.Query(
                merchant, cause, new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(SEARCH)));
    }

    boolean isNarrowed() {
        return cause.isDefined() || query.isNarrowed(SEARCH);
    }

    List<RefusedRequestsView.CauseView> causes() {
        return Stream.of(RefusalCause.values())
                .map(each ->
                        new RefusedRequestsView.CauseView(each.word(), RefusalTitles.of(each), cause.contains(each)))
                .toList();
    }
}
