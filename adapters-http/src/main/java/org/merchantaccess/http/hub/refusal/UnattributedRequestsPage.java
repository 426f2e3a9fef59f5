package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.OperatorSection;
import org.merchantaccess.http.message.RefusalHints;

/** Page of refused requests that name no App ID of any merchant. It offers no actions; operators use it to answer questions. */
final class UnattributedRequestsPage implements HubPage<HubRequest> {

    private final RefusalUseCases refusals;
    private final Frames frames;
    private final Pages pages;

    UnattributedRequestsPage(RefusalUseCases refusals, Frames frames, Pages pages) {
        this.refusals = refusals;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        RefusalFilter filter = filter(request);
        return (filter.isSingle() ? single(request, filter) : grouped(request, filter))
                .mapLeft(HubReadProblems::of)
                .map(view -> pages.show("refusal/page", view));
    }

    /** Returns the requested filter of the operators' list. */
    static RefusalFilter filter(HubRequest request) {
        return RefusalFilter.of(request.list(OperatorSection.REFUSED_REQUESTS), request.receivedAt());
    }

    private Either<ReadFailure, RefusedRequestsView> grouped(HubRequest request, RefusalFilter filter) {
        return filter.read(refusals, Option.none())
                .map(part -> view(
                        request,
                        RefusedRequestsView.ListView.of(filter, part.query()),
                        part.items().stream()
                                .map(refusal -> RefusalViews.of(
                                        request,
                                        filter,
                                        refusal,
                                        Option.none(),
                                        Remedy.advice(RefusalHints.of(refusal.cause()))))
                                .toList(),
                        List.of(),
                        part.paging()));
    }

    private Either<ReadFailure, RefusedRequestsView> single(HubRequest request, RefusalFilter filter) {
        return filter.readRequests(refusals, Option.none())
                .map(part -> view(
                        request,
                        RefusedRequestsView.ListView.of(filter, part.query()),
                        List.of(),
                        part.items().stream()
                                .map(refused -> RefusalViews.of(request, refused, Option.none()))
                                .toList(),
                        part.paging()));
    }

    private RefusedRequestsView view(
            HubRequest request,
            RefusedRequestsView.ListView list,
            List<RefusedRequestsView.RefusalView> grouped,
            List<RefusedRequestsView.RequestView> single,
            ListQuery.Paging paging) {
        return new RefusedRequestsView(
                frames.of(request, OperatorSection.REFUSED_REQUESTS),
                Option.none(),
                true,
                list,
                grouped,
                single,
                paging,
                Option.none());
    }
}
