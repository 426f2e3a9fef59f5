package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.RevealAppKey;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.CredentialWords;

/** Shows a key on the page. Only the answer to a form shows it, so that no reload and no way back does (S80). */
final class RevealAppKeyDialog implements HubDialog<MerchantVisit> {

    private final AppIds appIds;
    private final RevealAppKey reveal;
    private final Pages pages;

    RevealAppKeyDialog(AppIds appIds, RevealAppKey reveal, Pages pages) {
        this.appIds = appIds;
        this.reveal = reveal;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> ask(at, named, Option.none()));
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, AppCredential named, Option<String> fault) {
        DialogView dialog = DialogView.of(at.visit(), "Show the app_key", AppIds.path(at), "Show app_key");
        return appIds.view(at)
                .map(page -> new RevealView(
                        page, dialog, named.appId().text(), named.name().text(), fault))
                .map(view -> pages.show("credential/reveal", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> reveal(at, named)).map(CompletableFuture::completedFuture);
    }

    private Either<Trouble, Answer> reveal(MerchantVisit at, AppCredential named) {
        return reveal.handle(new RevealAppKey.Command(at.id(), named.appId(), at.authority()))
                .fold(
                        failure -> Changes.whyNot(failure, CredentialWords::of)
                                .flatMap(fault -> ask(at, named, Option.some(fault))),
                        key -> appIds.showing(at, named.appId(), key).map(view -> pages.show("credential/page", view)));
    }
}
