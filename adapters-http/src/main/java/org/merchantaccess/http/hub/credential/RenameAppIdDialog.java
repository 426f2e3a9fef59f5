package org.merchantaccess.http.hub.credential;

import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.concurrent.CompletionStage;
import org.merchantaccess.application.credential.RenameAppCredential;
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

final class RenameAppIdDialog implements HubDialog<MerchantVisit> {

    private final AppIds appIds;
    private final RenameAppCredential rename;
    private final Pages pages;

    RenameAppIdDialog(AppIds appIds, RenameAppCredential rename, Pages pages) {
        this.appIds = appIds;
        this.rename = rename;
        this.pages = pages;
    }

    @Override
    public Either<Trouble, Answer> show(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> ask(at, Field.of(named.name().text())));
    }

    private Either<Trouble, Answer> ask(MerchantVisit at, Field name) {
        DialogView dialog = DialogView.of(at.visit(), "Edit App Name", AppIds.path(at), "Save");
        return appIds.view(at)
                .map(page -> new NameView(page, dialog, name))
                .map(view -> pages.show("credential/name", view));
    }

    @Override
    public Either<Trouble, CompletionStage<Answer>> act(MerchantVisit at) {
        return AppIds.named(at).flatMap(named -> rename(at, named));
    }

    private Either<Trouble, CompletionStage<Answer>> rename(MerchantVisit at, AppCredential named) {
        String typed = at.visit().form().text(CreateAppIdDialog.NAME);
        return Changes.answer(
                rename.handle(
                        new RenameAppCredential.Command(at.id(), named.appId(), typed, Option.none(), at.authority())),
                Notice.APP_ID_RENAMED.on(AppIds.path(at)),
                CredentialWords::of,
                fault -> ask(at, new Field(typed, Option.some(fault))));
    }
}
