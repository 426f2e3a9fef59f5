package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.outcome.NoRefusal;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;

/** Dialog that confirms an action on a merchant and carries it out. */
final class MerchantDialog implements HubDialog<HubRequest> {

    private final MerchantsPage merchants;
    private final MerchantAction action;
    private final AuthorizedChange change;

    MerchantDialog(MerchantsPage merchants, MerchantAction action, AuthorizedChange change) {
        this.merchants = merchants;
        this.action = action;
        this.change = change;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return merchants.merchantOf(request).flatMap(merchant -> showDialog(request, merchant, Option.none()));
    }

    private Either<HubProblem, Response> showDialog(
            HubRequest request, MerchantProfile merchant, Option<String> fault) {
        return merchants.showDialog(request, action.question(request, merchant, fault));
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        return merchants.merchantOf(request).flatMap(merchant -> act(request, merchant));
    }

    private Either<HubProblem, FormResult> act(HubRequest request, MerchantProfile merchant) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        merchant.id(),
                        (useCases, actor) -> action.carryOut(useCases.merchants(), merchant.id(), actor)),
                MerchantsPage.origin(request).linkWith(action.notice()),
                NoRefusal::match,
                fault -> showDialog(request, merchant, Option.some(fault)));
    }
}
