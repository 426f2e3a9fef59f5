package org.merchantaccess.http.hub.merchant;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.List;
import org.merchantaccess.application.merchant.OpenMerchantProfile;
import org.merchantaccess.application.outcome.ChangeFailure;
import org.merchantaccess.application.outcome.Committed;
import org.merchantaccess.domain.merchant.MerchantFailure;
import org.merchantaccess.domain.merchant.MerchantProfile;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.change.RefusedChange;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Redirect;
import org.merchantaccess.http.hub.request.HubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.MerchantMessages;

/** Dialog that opens a merchant. It leads on to the page on which the first manager is invited. */
final class OpenMerchantDialog implements HubDialog<HubRequest> {

    private static final String NAME = "name";

    private final MerchantsPage merchants;
    private final AuthorizedChange change;
    private final Pages pages;

    OpenMerchantDialog(MerchantsPage merchants, AuthorizedChange change, Pages pages) {
        this.merchants = merchants;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(HubRequest request) {
        return showDialog(request, Option.none());
    }

    private Either<HubProblem, Response> showDialog(HubRequest request, Option<String> fault) {
        DialogView dialog = DialogView.of(request, "Open merchant", MerchantsPage.origin(request), "Open merchant");
        return merchants
                .view(request)
                .map(page -> new OpenMerchantView(page, dialog, new Field(request.fieldValue(NAME), fault)))
                .map(view -> pages.show("merchant/open", view));
    }

    @Override
    public List<String> keptFields() {
        return List.of(NAME);
    }

    @Override
    public Either<HubProblem, FormResult> act(HubRequest request) {
        Either<RefusedChange<ChangeFailure<MerchantFailure>>, Committed<MerchantProfile>> outcome = change.inInstance(
                request,
                (useCases, actor) -> useCases.merchants()
                        .open()
                        .handle(OpenMerchantProfile.Command.of(request.form().text(NAME), actor)));
        return outcome.fold(
                failure -> ChangeResults.toFault(failure, MerchantMessages::of)
                        .flatMap(fault -> showDialog(request, Option.some(fault)))
                        .map(FormResult::unchanged),
                opened -> Either.right(
                        new FormResult.Done(opened.effective().thenApply(nothing -> next(opened.result())))));
    }

    private static Response next(MerchantProfile opened) {
        return Redirect.to(Notice.MERCHANT_OPENED.addTo(MerchantsPage.peoplePath(opened.id())));
    }
}
