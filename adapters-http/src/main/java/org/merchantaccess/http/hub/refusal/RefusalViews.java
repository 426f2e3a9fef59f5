package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Option;
import java.time.Duration;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.domain.token.RequestedOperation;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.message.RefusalTitles;

/** Formats the rows of lists of refused requests. */
final class RefusalViews {

    /** A retry of most clients occurs within this time. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private RefusalViews() {}

    static RefusedRequestsView.RefusalView of(
            HubRequest request, RefusalFilter filter, RecordedRefusal refusal, Option<String> name, Remedy remedy) {
        return new RefusedRequestsView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                name,
                Remedies.addressText(refusal.source()),
                refusal.count(),
                request.timestamp(refusal.firstAt()),
                request.timestamp(refusal.lastAt()),
                refusal.lastAt().isAfter(request.receivedAt().minus(RECENT)),
                refusal.requestId(),
                filter.requestsOf(refusal),
                remedy);
    }

    static RefusedRequestsView.RequestView of(HubRequest request, RefusedRequest refused, Option<String> name) {
        return new RefusedRequestsView.RequestView(
                RefusalTitles.of(refused.cause()),
                refused.appId(),
                name,
                Remedies.addressText(refused.source()),
                request.timestamp(refused.at()),
                refused.requestId(),
                refused.operation().map(RefusalViews::text).getOrElse(""));
    }

    private static String text(RequestedOperation operation) {
        return (operation.method() + " " + operation.path()).strip();
    }
}
