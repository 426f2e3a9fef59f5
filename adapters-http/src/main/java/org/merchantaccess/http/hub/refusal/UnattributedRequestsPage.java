package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.refusal.ReadRefusals;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.OperatorSection;
import org.merchantaccess.http.message.RefusalHints;
import org.merchantaccess.http.message.RefusalTitles;

/** Page of refused requests that name no App ID of any merchant. It offers no actions; operators use it to answer questions. */
final class UnattributedRequestsPage implements HubPage<HubRequest> {

    private final ReadRefusals read;
    private final Frames frames;
    private final Pages pages;

    UnattributedRequestsPage(ReadRefusals read, Frames frames, Pages pages) {
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        RefusalFilter filter = RefusalFilter.of(request.list(OperatorSection.REFUSED_REQUESTS));
        return filter.read(read, Option.none())
                .mapLeft(HubReadProblems::of)
                .map(part -> pages.show("refusal/page", view(request, filter, part)));
    }

    private RefusedRequestsView view(HubRequest request, RefusalFilter filter, ListPart<RecordedRefusal> part) {
        return new RefusedRequestsView(
                frames.of(request, OperatorSection.REFUSED_REQUESTS),
                Option.none(),
                true,
                part.query(),
                filter.isNarrowed(),
                filter.causes(),
                part.items().stream().map(refusal -> view(request, refusal)).toList(),
                part.paging(),
                Option.none());
    }

    private static RefusedRequestsView.RefusalView view(HubRequest request, RecordedRefusal refusal) {
        return new RefusedRequestsView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                Option.none(),
                Remedies.addressText(refusal.source()),
                refusal.count(),
                request.timestamp(refusal.firstAt()),
                request.timestamp(refusal.lastAt()),
                refusal.requestId(),
                Remedy.advice(RefusalHints.of(refusal.cause())));
    }
}
