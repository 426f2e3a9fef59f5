package org.merchantaccess.http.api.refusal;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.merchantaccess.domain.allowlist.AddressRange;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.domain.refusal.RefusalCriteria;
import org.merchantaccess.domain.token.RefusalCause;
import org.merchantaccess.http.api.gate.FilterParameter;
import org.merchantaccess.http.api.gate.FilteredPageRequest;

/** Query parameters that restrict a list of refused requests. */
final class CriteriaParameters {

    private static final FilterParameter<RefusalCause> CAUSE =
            new FilterParameter<>("cause", RefusalCause::parse, causes());
    private static final FilterParameter<String> APP_ID = new FilterParameter<>(
            "app_id",
            CriteriaParameters::appId,
            "The app_id must be one from the list, whole or masked. It is empty for requests that named none.");
    private static final FilterParameter<AddressRange> ADDRESS =
            new FilterParameter<>("address", RefusalCriteria::sourceOf, "The address must be an IPv4 or IPv6 address.");

    private static final FilterParameter<Instant> FROM = FilterParameter.time("from");
    private static final FilterParameter<Instant> TO = FilterParameter.time("to");

    static final List<FilterParameter<?>> ALL = List.of(CAUSE, APP_ID, ADDRESS, FROM, TO);

    private CriteriaParameters() {}

    static RefusalCriteria of(FilteredPageRequest request) {
        return RefusalCriteria.none()
                .withCause(request.value(CAUSE))
                .withAppId(request.value(APP_ID))
                .withSource(request.value(ADDRESS))
                .between(request.value(FROM), request.value(TO));
    }

    private static Option<String> appId(String text) {
        return Option.when(text.isEmpty() || text.matches("[0-9*]{" + AppId.LENGTH + "}"), text);
    }

    private static String causes() {
        return Arrays.stream(RefusalCause.values())
                .map(RefusalCause::word)
                .collect(Collectors.joining(", ", "The cause must be one of ", "."));
    }
}
