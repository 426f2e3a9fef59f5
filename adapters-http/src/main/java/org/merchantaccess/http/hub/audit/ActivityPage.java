package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.audit.ReadAudit;
import org.merchantaccess.domain.audit.AuditEntry;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.frame.Frames;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListPart;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;

/** Page "Activity": the audit trail of a merchant. */
final class ActivityPage implements HubPage<MerchantHubRequest> {

    private final ReadAudit read;
    private final Frames frames;
    private final Pages pages;

    ActivityPage(ReadAudit read, Frames frames, Pages pages) {
        this.read = read;
        this.frames = frames;
        this.pages = pages;
    }

    /** Returns the requested page, search and filter of the audit trail. */
    static ActivityFilter filter(MerchantHubRequest request) {
        return ActivityFilter.ofMerchant(
                request.list(MerchantSection.ACTIVITY), request.hubRequest().receivedAt());
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        ActivityFilter filter = filter(request);
        return ListPart.read(
                        filter.query(),
                        page -> read.handle(
                                ReadAudit.Query.of(request.id(), page).withCriteria(filter.criteria())))
                .mapLeft(HubReadProblems::of)
                .map(part -> pages.show("audit/page", view(request, filter, part)));
    }

    private ActivityView view(MerchantHubRequest request, ActivityFilter filter, ListPart<AuditEntry> part) {
        return new ActivityView(
                frames.of(request, MerchantSection.ACTIVITY),
                false,
                part.query(),
                filter.options(),
                part.items().stream()
                        .map(entry -> ActivityView.EntryView.of(
                                        request.hubRequest(), entry, name(request, entry.subject()))
                                .in(part.query()))
                        .toList(),
                part.paging(),
                FailedSignInsView.none());
    }

    private static Option<String> name(MerchantHubRequest request, String subject) {
        if (subject.equals(request.id().text())) {
            return Option.some(request.merchant().name().text());
        }
        return AppId.parse(subject)
                .flatMap(request.merchant().credentials()::find)
                .map(credential -> credential.name().text());
    }
}
