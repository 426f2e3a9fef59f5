package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.refusal.ExportRefusals;
import org.merchantaccess.application.refusal.ExportRefusedRequests;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.application.refusal.ReadRefusedRequests;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.merchant.MerchantId;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.time.Period;
import org.merchantaccess.http.message.RefusalTitles;

/**
 * Search and filter of the list of refused requests.
 *
 * @param query only valid parameters
 */
record RefusalFilter(ListQuery query, RefusalCriteria criteria) {

    static final String CAUSE = "cause";

    /** Query parameter of the App ID as recorded. */
    static final String APP_ID = "app_id";

    /** Query parameter of the address. */
    static final String ADDRESS = "address";

    /** Query parameter of the list of single requests. */
    static final String VIEW = "view";

    static final String SINGLE = "single";

    /** The value for requests that named no App ID: values are never empty. */
    private static final String NOT_GIVEN = "none";

    static RefusalFilter of(ListQuery requested, Instant now) {
        Option<RefusalCause> cause = RefusalCause.parse(requested.text(CAUSE));
        Option<AddressRange> source = RefusalCriteria.sourceOf(requested.text(ADDRESS));
        ListQuery query = Period.withoutMalformed(only(
                only(only(requested, CAUSE, cause.isDefined()), ADDRESS, source.isDefined()),
                VIEW,
                isSingle(requested)));
        Period period = Period.of(query, now);
        RefusalCriteria criteria = RefusalCriteria.none()
                .withCause(cause)
                .withAppId(Option.some(query.text(APP_ID))
                        .filter(appId -> !appId.isEmpty())
                        .map(appId -> appId.equals(NOT_GIVEN) ? "" : appId))
                .withSource(source)
                .between(period.from(), period.to());
        return new RefusalFilter(query, criteria);
    }

    private static ListQuery only(ListQuery query, String name, boolean isValid) {
        return isValid || !query.isNarrowed(name) ? query : query.ignoring(name);
    }

    private static boolean isSingle(ListQuery query) {
        return query.text(VIEW).equals(SINGLE);
    }

    /** Reads the refused requests of a merchant, or those without a merchant, counted together. */
    Either<ReadFailure, ListPart<RecordedRefusal>> read(RefusalUseCases refusals, Option<MerchantId> merchant) {
        return ListPart.read(
                query,
                page -> refusals.read()
                        .handle(ReadRefusals.Query.of(merchant, page).withCriteria(criteria)));
    }

    /** Reads the last refused requests one by one. */
    Either<ReadFailure, ListPart<RefusedRequest>> readRequests(RefusalUseCases refusals, Option<MerchantId> merchant) {
        return ListPart.read(
                query,
                page -> refusals.readRequests()
                        .handle(ReadRefusedRequests.Query.of(merchant, page).withCriteria(criteria)));
    }

    /** Returns the whole list as CSV. */
    Either<ReadFailure, String> export(RefusalUseCases refusals, Option<MerchantId> merchant) {
        String search = query.text(ListQuery.SEARCH);
        return isSingle()
                ? refusals.exportRequests()
                        .handle(ExportRefusedRequests.Query.of(merchant, search).withCriteria(criteria))
                        .map(RefusalCsv::ofRequests)
                : refusals.export()
                        .handle(ExportRefusals.Query.of(merchant, search).withCriteria(criteria))
                        .map(RefusalCsv::ofRefusals);
    }

    boolean isSingle() {
        return isSingle(query);
    }

    boolean isNarrowed() {
        return query.parameters().keySet().stream().anyMatch(name -> !name.equals(VIEW));
    }

    /** Returns the link to the last requests of a refusal, within the same time range. */
    String requestsOf(RecordedRefusal refusal) {
        return query.without(ListQuery.SEARCH)
                .with(VIEW, SINGLE)
                .with(CAUSE, refusal.cause().word())
                .with(APP_ID, refusal.appId().isEmpty() ? NOT_GIVEN : refusal.appId())
                .with(ADDRESS, Remedies.addressText(refusal.source()))
                .link();
    }

    List<Period.OptionView> causes() {
        return Stream.of(RefusalCause.values())
                .map(each -> new Period.OptionView(
                        each.word(), RefusalTitles.of(each), criteria.cause().contains(each)))
                .toList();
    }
}
