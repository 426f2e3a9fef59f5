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
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.usage.RefusalsByCauseView;
import org.merchantaccess.http.hub.usage.UsageCharts;
import org.merchantaccess.http.message.RefusalTitles;

/** Page "Refused requests" of a merchant. It shows the causes that callers never see. */
final class RefusedRequestsPage implements HubPage<MerchantHubRequest> {

    private final ReadRefusals read;
    private final Remedies remedies;
    private final UsageCharts charts;
    private final Frames frames;
    private final Pages pages;

    RefusedRequestsPage(ReadRefusals read, Remedies remedies, UsageCharts charts, Frames frames, Pages pages) {
        this.read = read;
        this.remedies = remedies;
        this.charts = charts;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        RefusalFilter filter = RefusalFilter.of(request.list(MerchantSection.REFUSED_REQUESTS));
        return filter.read(read, Option.some(request.id()))
                .mapLeft(HubReadProblems::of)
                .flatMap(part -> charts.refusals(request)
                        .map(picture -> pages.show("refusal/page", view(request, picture, filter, part))));
    }

    private RefusedRequestsView view(
            MerchantHubRequest request,
            Option<RefusalsByCauseView> picture,
            RefusalFilter filter,
            ListPart<RecordedRefusal> part) {
        return new RefusedRequestsView(
                frames.of(request, MerchantSection.REFUSED_REQUESTS),
                picture,
                false,
                part.query(),
                filter.isNarrowed(),
                filter.causes(),
                part.items().stream()
                        .map(refusal -> view(request, part.query(), refusal))
                        .toList(),
                part.paging(),
                Notice.of(request.hubRequest().query().text(Notice.PARAMETER)));
    }

    private RefusedRequestsView.RefusalView view(
            MerchantHubRequest request, ListQuery current, RecordedRefusal refusal) {
        return new RefusedRequestsView.RefusalView(
                RefusalTitles.of(refusal.cause()),
                refusal.appId(),
                Remedies.credential(request, refusal).map(found -> found.name().text()),
                Remedies.addressText(refusal.source()),
                refusal.count(),
                request.hubRequest().timestamp(refusal.firstAt()),
                request.hubRequest().timestamp(refusal.lastAt()),
                refusal.requestId(),
                remedies.of(request, current, refusal));
    }
}
