package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.key.ReplaceAppKey;
import org.merchantaccess.domain.key.Grace;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.form.Form;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdPageView;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that makes a new app_key. The response does not contain it: it is shown on the page like any other. */
final class ReplaceKeyDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    ReplaceKeyDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none(), Option.none());
    }

    private Either<HubProblem, Response> show(
            MerchantHubRequest request, Option<String> fault, Option<String> dateFault) {
        return appIds.shown(request)
                .flatMap(shown -> appIds.view(request, shown).map(page -> view(request, shown, page, fault, dateFault)))
                .map(view -> pages.show("credential/key/replace", view));
    }

    private static ReplaceKeyView view(
            MerchantHubRequest request,
            Shown shown,
            AppIdPageView page,
            Option<String> fault,
            Option<String> dateFault) {
        return new ReplaceKeyView(
                page,
                DialogView.of(
                        request.hubRequest(), "New app_key", AppIdPages.origin(request, shown), "Make new app_key"),
                page.hasCurrentKey() ? GraceForm.lengths(request.hubRequest()) : List.of(),
                GraceForm.starts(request.hubRequest()),
                new Field(request.hubRequest().fieldValue(EndDate.FIELD), dateFault),
                EndDate.RULE,
                fault);
    }

    @Override
    public List<String> keptFields() {
        return List.of(GraceForm.LENGTH, GraceForm.START, EndDate.FIELD);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        Form form = request.hubRequest().form();
        return appIds.shown(request)
                .flatMap(shown -> EndDate.parse(form.text(EndDate.FIELD))
                        .fold(
                                fault -> show(request, Option.none(), Option.some(fault))
                                        .map(FormResult::unchanged),
                                endDate -> GraceForm.parse(form)
                                        .fold(
                                                fault -> show(request, Option.some(fault), Option.none())
                                                        .map(FormResult::unchanged),
                                                grace -> replace(request, shown, grace, endDate))));
    }

    private Either<HubProblem, FormResult> replace(
            MerchantHubRequest request, Shown shown, Grace grace, Option<Instant> endDate) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.keys()
                                .replace()
                                .handle(ReplaceAppKey.Command.of(
                                                request.id(), shown.credential().appId(), grace, actor)
                                        .withExpiresAt(endDate)
                                        .withExpected(request.shownVersion()))),
                AppIdPages.origin(request, shown).linkWith(Notice.APP_KEY_MADE),
                CredentialMessages::of,
                fault -> show(request, Option.some(fault), Option.none()));
    }
}
