package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.DeleteAppCredential;
import org.merchantaccess.domain.credential.AppCredential;
import org.merchantaccess.http.exchange.Answer;
import org.merchantaccess.http.hub.kernel.Changes;
import org.merchantaccess.http.hub.kernel.DialogView;
import org.merchantaccess.http.hub.kernel.HubDialog;
import org.merchantaccess.http.hub.kernel.MerchantVisit;
import org.merchantaccess.http.hub.page.Field;
import org.merchantaccess.http.hub.page.Notice;
import org.merchantaccess.http.hub.page.Pages;
import org.merchantaccess.http.hub.page.Trouble;
import org.merchantaccess.http.words.CredentialWords;

/** Asks whether to delete, and for the word that says so. */
final class DeleteAppIdDialog implements HubDialog<MerchantVisit> {

    private static final String CONFIRM = "confirm";

    private final AppIds appIds;
    private final DeleteAppCredential delete;
    private final Pages pages;

    DeleteAppIdDialog(AppIds appIds, DeleteAppCredential delete, Pages pages) {
        this.appIds = appIds;
        this.delete = delete;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> ask(at, named, Option.none()));
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, AppCredential named, Option<String> fault) {
        DialogView dialog = DialogView.of(at.visit(), "Delete App ID", AppIds.path(at), "Delete APP ID")
                .dangerous();
        Field confirm = new Field(at.visit().form().text(CONFIRM), fault);
        return appIds.view(at)
                .map(page -> new DeleteView(
                        page,
                        dialog,
                        named.appId().text(),
                        named.name().text(),
                        at.merchant().version().number(),
                        confirm))
                .map(view -> pages.show("credential/delete", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> delete(at, named));
    }

    private Either<Trouble, CompletionStage<Answer>> delete(MerchantVisit at, AppCredential named) {
        String typed = at.visit().form().text(CONFIRM);
        return Changes.answer(
                delete.handle(new DeleteAppCredential.Command(
                        at.id(), named.appId(), typed, at.shownVersion(), at.authority())),
                Notice.APP_ID_DELETED.on(AppIds.path(at)),
                CredentialWords::of,
                fault -> ask(at, named, Option.some(fault)));
    }
}
