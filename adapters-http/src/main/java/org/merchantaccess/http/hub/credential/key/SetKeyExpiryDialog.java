package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.List;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.key.SetAppKeyExpiry;
import org.merchantaccess.domain.key.CredentialKey;
import org.merchantaccess.domain.key.KeyExpiry;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.http.exchange.Response;
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

/** Dialog that sets or removes the end date of a key. */
final class SetKeyExpiryDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    SetKeyExpiryDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
        this.appIds = appIds;
        this.change = change;
        this.pages = pages;
    }

    @Override
    public Either<HubProblem, Response> show(MerchantHubRequest request) {
        return show(request, Option.none());
    }

    private Either<HubProblem, Response> show(MerchantHubRequest request, Option<String> fault) {
        return appIds.shown(request)
                .flatMap(shown -> AddressedKey.of(request, shown)
                        .flatMap(number ->
                                appIds.view(request, shown).map(page -> view(request, shown, page, number, fault))))
                .map(view -> pages.show("credential/key/expiry", view));
    }

    private static KeyExpiryView view(
            MerchantHubRequest request, Shown shown, AppIdPageView page, KeyNumber number, Option<String> fault) {
        Option<Instant> current = current(shown, number);
        return new KeyExpiryView(
                page,
                DialogView.of(request.hubRequest(), "Set end date", AppIdPages.origin(request, shown), "Set end date"),
                number.toString(),
                current.map(request.hubRequest()::timestamp),
                new Field(value(request, current), fault));
    }

    private static Option<Instant> current(Shown shown, KeyNumber number) {
        return Option.ofOptional(shown.credential().keys().kept().stream()
                        .filter(key -> key.number().equals(number))
                        .findFirst())
                .flatMap(CredentialKey::expiry)
                .map(KeyExpiry::at);
    }

    /** Returns the submitted or kept value; otherwise the current one. */
    private static String value(MerchantHubRequest request, Option<Instant> current) {
        return request.hubRequest().form().has(EndDate.FIELD)
                        || request.hubRequest().query().has(EndDate.FIELD)
                ? request.hubRequest().fieldValue(EndDate.FIELD)
                : current.map(EndDate::format).getOrElse("");
    }

    @Override
    public List<String> keptFields() {
        return List.of(EndDate.FIELD);
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> AddressedKey.of(request, shown)
                        .flatMap(number -> EndDate.parse(
                                        request.hubRequest().form().text(EndDate.FIELD))
                                .fold(
                                        fault -> show(request, Option.some(fault))
                                                .map(FormResult::unchanged),
                                        endDate -> set(request, shown, number, endDate))));
    }

    private Either<HubProblem, FormResult> set(
            MerchantHubRequest request, Shown shown, KeyNumber number, Option<Instant> endDate) {
        return ChangeResults.answer(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.keys()
                                .setExpiry()
                                .handle(SetAppKeyExpiry.Command.of(
                                                request.id(), shown.credential().appId(), number, actor)
                                        .withExpiresAt(endDate)
                                        .withExpected(request.shownVersion()))),
                AppIdPages.origin(request, shown)
                        .linkWith(endDate.isDefined() ? Notice.APP_KEY_END_DATE_SET : Notice.APP_KEY_END_DATE_REMOVED),
                CredentialMessages::of,
                fault -> show(request, Option.some(fault)));
    }
}
