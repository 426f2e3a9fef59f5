package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.outcome.ReadFailure;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.domain.refusal.RecordedRefusal;
import org.merchantaccess.domain.refusal.RefusedRequest;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.usage.UsageCharts;

/** Page "Refused requests" of a merchant. It shows the causes that callers never see. */
final class RefusedRequestsPage implements HubPage<MerchantHubRequest> {

    private final RefusalUseCases refusals;
    private final Remedies remedies;
    private final UsageCharts charts;
    private final Frames frames;
    private final Pages pages;

    RefusedRequestsPage(RefusalUseCases refusals, Remedies remedies, UsageCharts charts, Frames frames, Pages pages) {
        this.refusals = refusals;
        this.remedies = remedies;
        this.charts = charts;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        RefusalFilter filter = filter(request);
        return (filter.isSingle() ? single(request, filter) : grouped(request, filter))
                .mapLeft(HubReadProblems::of)
                .flatMap(view ->
                        charts.refusals(request).map(picture -> pages.show("refusal/page", view.withPicture(picture))));
    }

    /** Returns the requested filter of a merchant's list. */
    static RefusalFilter filter(MerchantHubRequest request) {
        return RefusalFilter.of(
                request.list(MerchantSection.REFUSED_REQUESTS),
                request.hubRequest().receivedAt());
    }

    private Either<ReadFailure, RefusedRequestsView> grouped(MerchantHubRequest request, RefusalFilter filter) {
        return filter.read(refusals, Option.some(request.id()))
                .map(part -> view(
                        request,
                        RefusedRequestsView.ListView.of(filter, part.query()),
                        part.items().stream()
                                .map(refusal -> view(request, filter, part.query(), refusal))
                                .toList(),
                        List.of(),
                        part.paging()));
    }

    private Either<ReadFailure, RefusedRequestsView> single(MerchantHubRequest request, RefusalFilter filter) {
        return filter.readRequests(refusals, Option.some(request.id()))
                .map(part -> view(
                        request,
                        RefusedRequestsView.ListView.of(filter, part.query()),
                        List.of(),
                        views(request, part),
                        part.paging()));
    }

    private static List<RefusedRequestsView.RequestView> views(
            MerchantHubRequest request, ListPart<RefusedRequest> part) {
        return part.items().stream()
                .map(refused ->
                        RefusalViews.of(request.hubRequest(), refused, Remedies.appName(request, refused.appId())))
                .toList();
    }

    private RefusedRequestsView view(
            MerchantHubRequest request,
            RefusedRequestsView.ListView list,
            List<RefusedRequestsView.RefusalView> grouped,
            List<RefusedRequestsView.RequestView> single,
            ListQuery.Paging paging) {
        return new RefusedRequestsView(
                frames.of(request, MerchantSection.REFUSED_REQUESTS),
                Option.none(),
                false,
                list,
                grouped,
                single,
                paging,
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    private RefusedRequestsView.RefusalView view(
            MerchantHubRequest request, RefusalFilter filter, ListQuery current, RecordedRefusal refusal) {
        return RefusalViews.of(
                request.hubRequest(),
                filter,
                refusal,
                Remedies.appName(request, refusal.appId()),
                remedies.of(request, current, refusal));
    }
}
