package org.merchantaccess.http.hub.refusal;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.refusal.RefusalUseCases;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.gate.HubPage;
import org.merchantaccess.http.hub.gate.HubReadProblems;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.request.MerchantHubRequest;

/** Downloads the refused requests that the page of a merchant lists. */
final class ExportRefusalsPage implements HubPage<MerchantHubRequest> {

    private final RefusalUseCases refusals;

    ExportRefusalsPage(RefusalUseCases refusals) {
        this.refusals = refusals;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return RefusedRequestsPage.filter(request)
                .export(refusals, Option.some(request.id()))
                .mapLeft(HubReadProblems::of)
                .map(csv -> RefusalCsv.download(request.hubRequest(), request.environment(), csv));
    }
}
