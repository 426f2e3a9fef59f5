package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.message.RefusalTitles;

/**
 * Search and filter of the list of refused requests.
 *
 * @param cause the cause to show; none for all
 */
record RefusalFilter(ListQuery query, Option<RefusalCause> cause) {

    private static final String CAUSE = "cause";

    static RefusalFilter of(ListQuery query) {
        Option<RefusalCause> cause = RefusalCause.parse(query.text(CAUSE));
        return new RefusalFilter(cause.isDefined() ? query : query.ignoring(CAUSE), cause);
    }

    /** Reads the refused requests of a merchant, or those without a merchant. */
    Either<ReadFailure, ListPart<RecordedRefusal>> read(ReadRefusals refusals, Option<MerchantId> merchant) {
        return ListPart.read(
                query,
                page -> refusals.handle(ReadRefusals.Query.of(merchant, page).withCause(cause)));
    }

    boolean isNarrowed() {
        return cause.isDefined() || query.isNarrowed(ListQuery.SEARCH);
    }

    List<RefusedRequestsView.CauseView> causes() {
        return Stream.of(RefusalCause.values())
                .map(each ->
                        new RefusedRequestsView.CauseView(each.word(), RefusalTitles.of(each), cause.contains(each)))
                .toList();
    }
}
