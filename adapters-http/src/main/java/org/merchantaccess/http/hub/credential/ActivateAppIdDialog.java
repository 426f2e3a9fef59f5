package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.ActivateAppCredential;
import org.merchantaccess.application.credential.PreviewActivation;
import org.merchantaccess.domain.allowlist.ClientAddress;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.domain.credential.AppId;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.kernel.ReadTrouble;
import org.merchantaccess.http.hub.kernel.UseView;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.CredentialWords;

/** Asks whether to switch, and shows beneath the question whom it would hit. Switches only what was shown. */
final class ActivateAppIdDialog implements HubDialog<MerchantVisit> {

    private final AppIds appIds;
    private final PreviewActivation preview;
    private final ActivateAppCredential activate;
    private final Pages pages;

    ActivateAppIdDialog(AppIds appIds, PreviewActivation preview, ActivateAppCredential activate, Pages pages) {
        this.appIds = appIds;
        this.preview = preview;
        this.activate = activate;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return ask(at, Option.none());
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, Option<String> fault) {
        return at.visit()
                .named("app_id", AppId::parse)
                .flatMap(appId -> preview.handle(new PreviewActivation.Query(at.id(), appId))
                        .mapLeft(ReadTrouble::of))
                .flatMap(found -> found.toEither(Trouble.NOT_FOUND))
                .flatMap(found -> appIds.view(at).map(page -> view(at, page, found, fault)))
                .map(view -> pages.show("credential/activate", view));
    }

    private static ActivateView view(
            MerchantVisit at, ApiAccessView page, PreviewActivation.Preview found, Option<String> fault) {
        return new ActivateView(
                page,
                DialogView.of(at.visit(), "Set to Active", AppIds.path(at), "SET TO ACTIVE"),
                found.incoming().appId().text(),
                found.incoming().name().text(),
                found.version().number(),
                found.triesOfIncoming().stream()
                        .mapToLong(tries -> tries.count().times())
                        .sum(),
                found.triesOfIncoming().stream()
                        .map(tries -> words(tries.from()))
                        .toList(),
                found.outgoing().map(outgoing -> outgoing(at, outgoing)),
                fault);
    }

    private static ActivateView.Outgoing outgoing(MerchantVisit at, PreviewActivation.Outgoing outgoing) {
        return new ActivateView.Outgoing(
                outgoing.credential().appId().text(),
                outgoing.credential().name().text(),
                outgoing.lastUse().map(use -> at.visit().moment(use.at())),
                outgoing.lastHour().stream()
                        .map(use -> UseView.of(at.visit(), use))
                        .toList());
    }

    private static String words(Option<ClientAddress> from) {
        return from.map(ClientAddress::toString).getOrElse("other addresses");
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> activate(at, named));
    }

    private Either<Trouble, CompletionStage<Answer>> activate(MerchantVisit at, AppCredential named) {
        return Changes.answer(
                activate.handle(
                        new ActivateAppCredential.Command(at.id(), named.appId(), at.shownVersion(), at.authority())),
                Notice.APP_ID_ACTIVATED.on(AppIds.path(at)),
                CredentialWords::of,
                fault -> ask(at, Option.some(fault)));
    }
}
