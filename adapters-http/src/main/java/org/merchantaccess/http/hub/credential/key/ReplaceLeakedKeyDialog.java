package org.merchantaccess.http.hub.credential.key;

import io.vavr.control.Either;
import io.vavr.control.Option;
import org.merchantaccess.application.credential.detail.ShowAppCredential.Shown;
import org.merchantaccess.application.key.ReplaceLeakedKey;
import org.merchantaccess.domain.key.KeyNumber;
import org.merchantaccess.domain.usage.KeyUse;
import org.merchantaccess.http.exchange.Response;
import org.merchantaccess.http.hub.change.AuthorizedChange;
import org.merchantaccess.http.hub.change.ChangeResults;
import org.merchantaccess.http.hub.credential.detail.AppIdAction.Question;
import org.merchantaccess.http.hub.credential.detail.AppIdPages;
import org.merchantaccess.http.hub.credential.detail.AppIdQuestionView;
import org.merchantaccess.http.hub.dialog.DialogView;
import org.merchantaccess.http.hub.gate.HubDialog;
import org.merchantaccess.http.hub.page.HubProblem;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.request.MerchantHubRequest;
import org.merchantaccess.http.hub.section.MerchantSection;
import org.merchantaccess.http.hub.submission.FormResult;
import org.merchantaccess.http.hub.usage.RecentUseView;
import org.merchantaccess.http.message.credential.CredentialMessages;

/** Dialog that ends a leaked key and makes a new one. The response shows where the leaked key was used. */
final class ReplaceLeakedKeyDialog implements HubDialog<MerchantHubRequest> {

    private final AppIdPages appIds;
    private final AuthorizedChange change;
    private final Pages pages;

    ReplaceLeakedKeyDialog(AppIdPages appIds, AuthorizedChange change, Pages pages) {
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
                        .flatMap(number -> appIds.view(request, shown)
                                .map(page -> new AppIdQuestionView(
                                        page, dialog(request, shown), question(shown, number), fault))))
                .map(view -> pages.show("credential/detail/question", view));
    }

    private static DialogView dialog(MerchantHubRequest request, Shown shown) {
        return DialogView.of(
                        request.hubRequest(),
                        "This key leaked",
                        AppIdPages.origin(request, shown),
                        "End the leaked key")
                .dangerous();
    }

    private static Question question(Shown shown, KeyNumber number) {
        boolean isRetiring = shown.credential()
                .keys()
                .retiring()
                .exists(former -> former.key().number().equals(number));
        return Question.of(
                "This key leaked",
                isPublicKey(shown, number)
                        ? "Key " + number + " ends at once: logins signed with its private key are refused, and its"
                                + " access tokens stop working."
                        : "Key " + number
                                + " ends at once: logins with it are refused, and its access tokens stop working.",
                isRetiring ? "The current key stays." : replacement(isPublicKey(shown, number)),
                "Next, you see every address that key " + number
                        + " was used from in the last 30 days. The API Access page shows a notice for 7 days.");
    }

    private static boolean isPublicKey(Shown shown, KeyNumber number) {
        return shown.credential().keys().kept().stream()
                .anyMatch(key -> key.number().equals(number) && !key.isSecret());
    }

    private static String replacement(boolean isPublicKey) {
        return isPublicKey
                ? "A new app_key takes its place, because only your systems can generate another key pair. Your software"
                        + " cannot log in until you install the app_key or register a new public key."
                : "A new app_key takes its place. Your software cannot log in until the new one is installed.";
    }

    @Override
    public Either<HubProblem, FormResult> act(MerchantHubRequest request) {
        return appIds.shown(request)
                .flatMap(shown -> AddressedKey.of(request, shown).flatMap(number -> replace(request, shown, number)));
    }

    private Either<HubProblem, FormResult> replace(MerchantHubRequest request, Shown shown, KeyNumber number) {
        return ChangeResults.respond(
                change.inMerchant(
                        request,
                        (useCases, actor) -> useCases.keys()
                                .replaceLeaked()
                                .handle(ReplaceLeakedKey.Command.of(
                                                request.id(), shown.credential().appId(), number, actor)
                                        .withExpected(request.shownVersion()))),
                ended -> pages.show("credential/key/leaked", view(request, shown, number, ended)),
                CredentialMessages::of,
                fault -> show(request, Option.some(fault)));
    }

    private LeakedKeyView view(
            MerchantHubRequest request, Shown shown, KeyNumber number, ReplaceLeakedKey.Ended ended) {
        return new LeakedKeyView(
                appIds.frame(request, shown),
                shown.credential().name().text(),
                shown.credential().appId().text(),
                number.toString(),
                isPublicKey(shown, number),
                ended.replacement().map(KeyNumber::toString),
                ended.uses().stream().map(use -> view(request, use)).toList(),
                AppIdPages.origin(request, shown).back(),
                AppIdPages.searched(request, MerchantSection.REFUSED_REQUESTS, shown));
    }

    private static LeakedKeyView.UseView view(MerchantHubRequest request, KeyUse use) {
        return new LeakedKeyView.UseView(
                RecentUseView.from(use.from()),
                use.count().times(),
                request.hubRequest().timestamp(use.count().firstAt()),
                request.hubRequest().timestamp(use.count().lastAt()));
    }
}
