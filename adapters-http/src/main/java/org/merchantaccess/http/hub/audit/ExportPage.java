package org.merchantaccess.http.hub.audit;

import io.vavr.control.Either;
import java.time.ZoneOffset;
import java.util.List;
import org.merchantaccess.application.audit.ExportAudit;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.ListQuery;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Downloads the newest entries of the audit trail as a file. */
final class ExportPage implements HubPage<MerchantHubRequest> {

    private final ExportAudit export;
    private final ExportForm form;

    ExportPage(ExportAudit export, ExportForm form) {
        this.export = export;
        this.form = form;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        ActivityFilter filter = ActivityPage.filter(request);
        String search = filter.query().text(ListQuery.SEARCH);
        return export.handle(ExportAudit.Query.of(request.id(), search).withCriteria(filter.criteria()))
                .mapLeft(HubReadProblems::of)
                .map(found -> new Response(200, headers(request), form.body(found)));
    }

    private List<Response.Header> headers(MerchantHubRequest request) {
        return List.of(
                new Response.Header("Content-Type", form.mediaType()),
                new Response.Header("Content-Disposition", "attachment; filename=\"" + fileName(request) + "\""),
                new Response.Header("Cache-Control", "no-store"));
    }

    /** Returns a name with environment and date, such as {@code activity-test-2026-03-02.csv}. */
    private String fileName(MerchantHubRequest request) {
        return "activity-" + request.environment().word() + "-"
                + request.hubRequest().receivedAt().atOffset(ZoneOffset.UTC).toLocalDate() + "." + form.ending();
    }
}
