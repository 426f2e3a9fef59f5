package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.kernel.Page;
import org.merchantaccess.application.kernel.PageRequest;
import org.merchantaccess.application.people.ListFailedSignIns;
import org.merchantaccess.application.people.PeopleFailure;
import org.merchantaccess.application.people.ReadHubTrail;
import org.merchantaccess.application.port.AuditEntry;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Frames;
import org.merchantaccess.http.hub.kernel.HubPage;
import org.merchantaccess.http.hub.kernel.OperatorSection;
import org.merchantaccess.http.hub.kernel.Visit;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;

/** Activity of no merchant: sign-ins, those that failed included, accounts, operators. */
final class HubActivityPage implements HubPage<Visit> {

    private final ReadHubTrail read;
    private final ListFailedSignIns listFailedSignIns;
    private final Frames frames;
    private final Pages pages;

    HubActivityPage(ReadHubTrail read, ListFailedSignIns listFailedSignIns, Frames frames, Pages pages) {
        this.read = read;
        this.listFailedSignIns = listFailedSignIns;
        this.frames = frames;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(Visit visit) {
        ListQuery query = ListQuery.of(OperatorSection.ACTIVITY.path(), visit.query(), ActivityPage.SEARCH);
        PageRequest part = new PageRequest(ListQuery.PAGE_LENGTH, query.offset(), query.text(ActivityPage.SEARCH));
        return read.handle(new ReadHubTrail.Query(part, visit.visitor().authority()))
                .flatMap(found -> failedSignIns(visit, query).map(failed -> view(visit, query, found, failed)))
                .mapLeft(HubActivityPage::trouble)
                .map(view -> pages.show("audit/page", view));
    }

    /** Beside the newest entries only: they have no pages of their own, and are found by the same search. */
    private Either<PeopleFailure, FailedSignInsView> failedSignIns(Visit visit, ListQuery query) {
        if (query.offset() > 0) {
            return Either.right(FailedSignInsView.none());
        }
        PageRequest newest = new PageRequest(ListQuery.PAGE_LENGTH, 0, query.text(ActivityPage.SEARCH));
        return listFailedSignIns
                .handle(new ListFailedSignIns.Query(newest, visit.visitor().authority()))
                .map(counts -> FailedSignInsView.of(visit, counts));
    }

    private static Trouble trouble(PeopleFailure failure) {
        return failure instanceof PeopleFailure.NotAllowed ? Trouble.NOT_ALLOWED : Trouble.UNAVAILABLE;
    }

    private ActivityView view(Visit visit, ListQuery query, Page<AuditEntry> found, FailedSignInsView failedSignIns) {
        return new ActivityView(
                frames.of(visit, OperatorSection.ACTIVITY),
                true,
                query,
                query.isNarrowed(ActivityPage.SEARCH),
                found.items().stream()
                        .map(entry -> ActivityView.EntryView.of(visit, entry, Option.none()))
                        .toList(),
                query.paging(found.total()),
                failedSignIns);
    }
}
