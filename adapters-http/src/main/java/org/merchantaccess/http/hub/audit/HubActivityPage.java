package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.paging.Page;
import org.merchantaccess.application.paging.PageRequest;
import org.merchantaccess.application.people.outcome.PeopleFailure;
import org.merchantaccess.application.people.report.ListFailedSignIns;
import org.merchantaccess.application.people.report.ReadHubAudit;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.section.OperatorSection;

/** Page "Activity" for operators: sign-ins, failed sign-ins, accounts and operators. */
final class HubActivityPage implements HubPage<HubRequest> {

    private final ReadHubAudit read;
    private final ListFailedSignIns listFailedSignIns;
    private final Frames frames;
    private final Pages pages;

    HubActivityPage(ReadHubAudit read, ListFailedSignIns listFailedSignIns, Frames frames, Pages pages) {
        this.read = read;
        this.listFailedSignIns = listFailedSignIns;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        ActivityFilter filter = ActivityFilter.ofHub(request.list(OperatorSection.ACTIVITY), request.receivedAt());
        return ListPart.read(filter.query(), page -> trail(request, filter, page))
                .flatMap(
                        part -> failedSignIns(request, part.query()).map(failed -> view(request, filter, part, failed)))
                .mapLeft(HubActivityPage::problem)
                .map(view -> pages.show("audit/page", view));
    }

    private Either<PeopleFailure, Page<AuditEntry>> trail(HubRequest request, ActivityFilter filter, PageRequest page) {
        return read.handle(
                ReadHubAudit.Query.of(page, request.visitor().authority()).withCriteria(filter.criteria()));
    }

    /** Returns the counts for the first page of the list only. They have no pages of their own and use the same search. */
    private Either<PeopleFailure, FailedSignInsView> failedSignIns(HubRequest request, ListQuery query) {
        if (query.offset() > 0) {
            return Either.right(FailedSignInsView.none());
        }
        PageRequest newest = query.request();
        return listFailedSignIns
                .handle(ListFailedSignIns.Query.of(newest, request.visitor().authority()))
                .map(counts -> FailedSignInsView.of(request, counts));
    }

    private static HubProblem problem(PeopleFailure failure) {
        return failure instanceof PeopleFailure.NotAllowed ? HubProblem.NOT_ALLOWED : HubProblem.UNAVAILABLE;
    }

    private ActivityView view(
            HubRequest request, ActivityFilter filter, ListPart<AuditEntry> part, FailedSignInsView failedSignIns) {
        return new ActivityView(
                frames.of(request, OperatorSection.ACTIVITY),
                true,
                part.query(),
                filter.options(),
                part.items().stream()
                        .map(entry -> ActivityView.EntryView.of(request, entry, Option.none())
                                .in(part.query()))
                        .toList(),
                part.paging(),
                failedSignIns);
    }
}
